using System.Globalization;
using AiChainAtlas.Domain.Browse;
using AiChainAtlas.Domain.Chain;

namespace AiChainAtlas.Web.Cards;

/// <summary>
/// What a list is narrowed to, in the words of its filters. What somebody typed is not repeated: a card speaks for the site.
/// </summary>
internal static class FilterWords
{
    /// <summary>Words as a heading.</summary>
    public static string Heading(IReadOnlyList<string> words) =>
        string.Join(" · ", words) is { Length: > 0 } text ? char.ToUpperInvariant(text[0]) + text[1..] : "";

    public static IReadOnlyList<string> Of(Atlas atlas, EntryQuery query) =>
    [
        .. EntryFacets.All.SelectMany(facet => query.Facets.GetValueOrDefault(facet.Key) ?? [], (facet, value) =>
            facet.NameOf(atlas, value)),
        .. Founded(query.FoundedFrom, query.FoundedTo),
        .. query.FoundedNotRecorded ? ["no founding year on record"] : Array.Empty<string>(),
        .. Typed(query.Text),
    ];

    /// <summary>How many entries are left out because something that was asked for is not on record.</summary>
    public static string Undecided(EntryList list) => list.UndecidedCount == 0
        ? ""
        : $"{CardText.Count(list.UndecidedCount, "more entry is", "more entries are")} not decided: a value is not on record";

    /// <summary>That a text was searched for.</summary>
    public static IEnumerable<string> Typed(string text) => text.Length > 0 ? ["with the words searched for"] : [];

    private static IEnumerable<string> Founded(int? from, int? to) => (from, to) switch
    {
        (null, null) => [],
        ({ } first, { } last) => [string.Create(CultureInfo.InvariantCulture, $"founded {first} to {last}")],
        ({ } first, null) => [string.Create(CultureInfo.InvariantCulture, $"founded {first} or later")],
        (null, { } last) => [string.Create(CultureInfo.InvariantCulture, $"founded {last} or earlier")],
    };
}
