using AiChainAtlas.Domain.Chain;

namespace AiChainAtlas.Domain.Browse;

/// <summary>A way to narrow the list of entries, declared once in <see cref="EntryFacets"/>.</summary>
/// <param name="Key">The word used in addresses and the API.</param>
/// <param name="Label">What people read above the values.</param>
/// <param name="ValuesOf">The values an entry falls under; several where it stands on several links.</param>
/// <param name="LabelOf">What people read for a value.</param>
/// <param name="Universe">All values in the order to show them; null orders by count.</param>
public sealed record EntryFacet(
    string Key,
    string Label,
    Func<Atlas, Entry, IEnumerable<string>> ValuesOf,
    Func<Atlas, string, string> LabelOf,
    Func<Atlas, IEnumerable<string>>? Universe = null);
