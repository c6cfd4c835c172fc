using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;

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
            Fail(QueryProblem.Unknown(key, unknown, what, known));
        }

        return asked.Where(known.Contains).ToImmutableSortedSet(StringComparer.Ordinal);
    }

    /// <summary>One value out of a known list, which may hold commas; null when absent or unknown.</summary>
    public string? OneOf(string key, string what, IReadOnlyList<string> known)
    {
        if (Raw(key) is not { } asked || known.Contains(asked))
        {
            return Raw(key);
        }

        Fail(QueryProblem.Unknown(key, asked, what, known));
        return null;
    }

    public string Text(string key, int maxLength)
    {
        var text = Raw(key) ?? "";
        if (text.Length > maxLength)
        {
            Fail(new QueryProblem("too_long", key, $"The text has {text.Length} characters; shorten it to {maxLength}."));
            return "";
        }

        if (text.Contains('\uFFFD', StringComparison.Ordinal) || text.Any(char.IsControl))
        {
            Fail(new QueryProblem("bad_encoding", key, "The text holds a damaged or invisible character; type it again."));
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

        if (!BigInteger.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            Fail(new QueryProblem(
                "not_a_number", key, $"{key} is '{QueryProblem.Shorten(text)}'; it must be a whole number between {min} and {max}."));
            return null;
        }

        if (number < min || number > max)
        {
            Fail(new QueryProblem("out_of_range", key, $"{key} is {QueryProblem.Shorten(text)}; it must be between {min} and {max}."));
            return null;
        }

        return (int)number;
    }

    public void Fail(QueryProblem problem) => Problem ??= problem;
}
