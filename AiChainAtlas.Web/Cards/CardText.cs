using System.Globalization;

namespace AiChainAtlas.Web.Cards;

/// <summary>Words that cards have in common.</summary>
internal static class CardText
{
    /// <summary>Changes with every change of the program.</summary>
    public static readonly string Build = typeof(CardText).Module.ModuleVersionId.ToString("N");

    /// <summary>A count with its word: <c>1 source</c>, <c>3 sources</c>, <c>no sources</c>.</summary>
    public static string Count(int count, string one, string? many = null) =>
        string.Create(CultureInfo.InvariantCulture,
            $"{(count == 0 ? "no" : count.ToString("N0", CultureInfo.InvariantCulture))} {(count == 1 ? one : many ?? one + "s")}");

    /// <summary>A text cut at a word, with "…" where something is left out.</summary>
    public static string Shorten(string text, int most)
    {
        if (text.Length <= most)
        {
            return text;
        }

        var end = text.LastIndexOf(' ', most - 1);
        end = end > most / 2 ? end : most - 1;
        end -= char.IsHighSurrogate(text[end - 1]) ? 1 : 0;
        return text[..end].TrimEnd(' ', ',', ';', ':', '.', '(', '–') + "…";
    }

    /// <summary>Names with commas between them, and how many more there are.</summary>
    public static string Names(IReadOnlyList<string> names, int most) =>
        names.Count <= most ? string.Join(", ", names)
            : string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", names.Take(most))} and {names.Count - most} more");
}
