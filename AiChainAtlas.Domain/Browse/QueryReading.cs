using System.Collections.Immutable;
using System.Globalization;

namespace AiChainAtlas.Domain.Browse;

/// <summary>Reads the keys of one address and remembers the first problem. A blank value counts as absent.</summary>
internal sealed class QueryReading(Func<string, string?> value)
{
    public QueryProblem? Problem { get; private set; }

    public string? Raw(string key) => value(key)?.Trim() is { Length: > 0 } text ? text : null;

    /// <summary>Values out of a known set, separated by commas.</summary>
    public ImmutableSortedSet<string> Choice(string key, string what, IReadOnlySet<string> known)
    {
        var asked = (Raw(key) ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (asked.FirstOrDefault(v => !known.Contains(v)) is { } unknown)
        {
            Unknown(key, unknown, what, known);
        }

        return asked.Where(known.Contains).ToImmutableSortedSet(StringComparer.Ordinal);
    }

    public string Text(string key, int maxLength)
    {
        var text = Raw(key) ?? "";
        if (text.Length > maxLength)
        {
            Fail("too_long", key, $"The text has {text.Length} characters; shorten it to {maxLength}.");
            return "";
        }

        if (text.Contains('\uFFFD', StringComparison.Ordinal) || text.Any(char.IsControl))
        {
            Fail("bad_encoding", key, "The text is not valid UTF-8; type it again in the search box.");
            return "";
        }

        return text;
    }

    public int? Number(string key, int min, int max)
    {
        if (Raw(key) is not { } text)
        {
            return null;
        }

        if (!long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            Fail("not_a_number", key, $"'{Shorten(text)}' is no whole number.");
            return null;
        }

        if (number < min || number > max)
        {
            Fail("out_of_range", key, max == int.MaxValue
                ? $"{key} is {number}; it must be {min} or more."
                : $"{key} is {number}; it must be between {min} and {max}.");
            return null;
        }

        return (int)number;
    }

    public void Unknown(string key, string text, string what, IEnumerable<string> known, string advice = "")
    {
        var list = known.ToList();
        var some = string.Join(", ", list.Take(12)) + (list.Count > 12 ? ", …" : "");
        Fail("unknown_value", key, $"'{Shorten(text)}' is no {what} of the atlas. Known: {some}.{advice}");
    }

    private static string Shorten(string text) => text.Length <= 40 ? text : text[..40] + "…";

    private void Fail(string error, string field, string sentence) => Problem ??= new QueryProblem(error, field, sentence);
}
