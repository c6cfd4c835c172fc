using AiChainAtlas.Domain.Chain;

namespace AiChainAtlas.Domain.Browse;

/// <summary>A way to narrow the list of entries, declared once in <see cref="EntryFacets"/>.</summary>
/// <param name="Key">The word used in addresses and the API.</param>
/// <param name="Label">What people read above the values.</param>
/// <param name="ValuesOf">The values an entry falls under; several where it stands on several links.</param>
/// <param name="LabelOf">What people read for a value.</param>
/// <param name="Universe">All values in the order to show them; null orders by count.</param>
/// <param name="NotRecorded">The value of entries of which nothing is on record; null where every entry has a value.</param>
public sealed record EntryFacet(
    string Key,
    string Label,
    Func<Atlas, Entry, IEnumerable<string>> ValuesOf,
    Func<Atlas, string, string> LabelOf,
    Func<Atlas, IEnumerable<string>>? Universe = null,
    NotRecorded? NotRecorded = null)
{
    /// <summary>What people read for a value.</summary>
    public string NameOf(Atlas atlas, string value) => value == NotRecorded?.Value ? NotRecorded.Label : LabelOf(atlas, value);
}

/// <summary>How "not on record" is asked for and called.</summary>
/// <param name="Value">The word in addresses and the API.</param>
/// <param name="Label">What people read: <c>No country on record</c>.</param>
public sealed record NotRecorded(string Value, string Label)
{
    /// <summary>The word wherever the facet has none of its own.</summary>
    public const string None = "none";
}
