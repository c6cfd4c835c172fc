using AiChainAtlas.Domain.Chain;

namespace AiChainAtlas.Domain.Browse;

/// <summary>For every entry the values it has under each facet, worked out once per atlas.</summary>
public sealed class FacetIndex
{
    private readonly string[][][] values;
    private readonly HashSet<string>[] known;
    private readonly int?[] started;

    public FacetIndex(Atlas atlas)
    {
        values = new string[EntryFacets.All.Count][][];
        known = new HashSet<string>[EntryFacets.All.Count];
        for (var f = 0; f < values.Length; f++)
        {
            var facet = EntryFacets.All[f];
            values[f] = [.. atlas.Entries.Select(entry => ValuesOf(facet, atlas, entry))];
            known[f] = [.. facet.Universe?.Invoke(atlas) ?? values[f].SelectMany(v => v).Distinct().Order(StringComparer.Ordinal)];
            if (facet.NotRecorded is { } missing)
            {
                known[f].Add(missing.Value);
            }
        }

        started = [.. atlas.Entries.Select(StartYear.Of)];
    }

    /// <summary>Every value that may be asked for, also those no entry has.</summary>
    public IReadOnlySet<string> ValuesOf(EntryFacet facet) => known[IndexOf(facet)];

    /// <summary>Values of the entry at a position of <see cref="Atlas.Entries"/> under the facet at a position of the list.</summary>
    internal string[] At(int facet, int entry) => values[facet][entry];

    /// <summary>The <see cref="StartYear"/> of the entry at a position of <see cref="Atlas.Entries"/>.</summary>
    internal int? StartedAt(int entry) => started[entry];

    private static string[] ValuesOf(EntryFacet facet, Atlas atlas, Entry entry)
    {
        string[] found = [.. facet.ValuesOf(atlas, entry)];
        return found.Length == 0 && facet.NotRecorded is { } missing ? [missing.Value] : found;
    }

    private static int IndexOf(EntryFacet facet)
    {
        for (var i = 0; i < EntryFacets.All.Count; i++)
        {
            if (EntryFacets.All[i] == facet)
            {
                return i;
            }
        }

        throw new ArgumentException($"Facet '{facet.Key}' is missing from EntryFacets.All; add it there.", nameof(facet));
    }
}
