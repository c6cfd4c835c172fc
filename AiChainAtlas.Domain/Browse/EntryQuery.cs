using System.Collections.Immutable;
using System.Globalization;

namespace AiChainAtlas.Domain.Browse;

/// <summary>Which entries to show and how: everything a list address says. Build one with <see cref="EntryQueryReader"/>.</summary>
public sealed record EntryQuery
{
    public const int DefaultPageSize = 50;
    public const int MaxPageSize = 500;
    public const int MaxTextLength = 200;

    /// <summary>Chosen values by facet key; values of one facet add up, facets narrow each other.</summary>
    public ImmutableSortedDictionary<string, ImmutableSortedSet<string>> Facets { get; init; } =
        ImmutableSortedDictionary<string, ImmutableSortedSet<string>>.Empty;

    /// <summary>Search text; empty for none.</summary>
    public string Text { get; init; } = "";

    public int? FoundedFrom { get; init; }
    public int? FoundedTo { get; init; }

    /// <summary>Column to order by; null means by relevance where there is a text, else by name.</summary>
    public EntryColumn? Sort { get; init; }

    public bool Descending { get; init; }
    public int Page { get; init; } = 1;
    public int PageSize { get; init; } = DefaultPageSize;
    public IReadOnlyList<EntryColumn> Columns { get; init; } = EntryColumns.Default;

    /// <summary>Whether it leaves any entry out.</summary>
    public bool IsFiltered => Facets.Count > 0 || Text.Length > 0 || FoundedFrom is not null || FoundedTo is not null;

    public bool Has(EntryFacet facet, string value) =>
        Facets.TryGetValue(facet.Key, out var chosen) && chosen.Contains(value);

    /// <summary>The same query with one facet value switched on or off, back on the first page.</summary>
    public EntryQuery Toggle(EntryFacet facet, string value)
    {
        var chosen = Facets.GetValueOrDefault(facet.Key, []);
        var without = chosen.Remove(value);
        chosen = without == chosen ? chosen.Add(value) : without;
        return this with
        {
            Page = 1,
            Facets = chosen.IsEmpty ? Facets.Remove(facet.Key) : Facets.SetItem(facet.Key, chosen),
        };
    }

    /// <summary>The same query with one facet cleared.</summary>
    public EntryQuery Without(EntryFacet facet) => this with { Page = 1, Facets = Facets.Remove(facet.Key) };

    /// <summary>The parts that differ from the default, in one fixed order: one state, one address.</summary>
    public IEnumerable<KeyValuePair<string, string>> ToPairs()
    {
        if (Text.Length > 0)
        {
            yield return new("q", Text);
        }

        foreach (var (key, values) in Facets)
        {
            yield return new(key, string.Join(',', values));
        }

        if (FoundedFrom is { } from)
        {
            yield return new("founded_from", from.ToString(CultureInfo.InvariantCulture));
        }

        if (FoundedTo is { } to)
        {
            yield return new("founded_to", to.ToString(CultureInfo.InvariantCulture));
        }

        if (Sort is not null)
        {
            yield return new("sort", (Descending ? "-" : "") + Sort.Key);
        }

        if (!Columns.SequenceEqual(EntryColumns.Default))
        {
            yield return new("columns", string.Join(',', Columns.Select(c => c.Key)));
        }

        if (PageSize != DefaultPageSize)
        {
            yield return new("page_size", PageSize.ToString(CultureInfo.InvariantCulture));
        }

        if (Page != 1)
        {
            yield return new("page", Page.ToString(CultureInfo.InvariantCulture));
        }
    }
}
