using System.Collections.Immutable;
using System.Globalization;

namespace AiChainAtlas.Domain.Browse;

/// <summary>Which entries to show and how: everything a list address says. Build one with <see cref="EntryQueryReader"/>.</summary>
public sealed record EntryQuery
{
    public const int DefaultPageSize = 50;
    public const int MaxPageSize = 500;

    /// <summary>Far beyond any list, and small enough that pages times page size stays within a whole number.</summary>
    public const int MaxPage = 1_000_000;

    public const int MaxTextLength = 200;

    // Ordinal, as in the reader: the order of values in an address must not depend on the culture of the machine.
    private static readonly ImmutableSortedSet<string> NothingChosen = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    /// <summary>Chosen values by facet key; values of one facet add up, facets narrow each other.</summary>
    public ImmutableSortedDictionary<string, ImmutableSortedSet<string>> Facets { get; init; } =
        ImmutableSortedDictionary.Create<string, ImmutableSortedSet<string>>(StringComparer.Ordinal);

    /// <summary>Search text; empty for none.</summary>
    public string Text { get; init; } = "";

    public int? FoundedFrom { get; init; }
    public int? FoundedTo { get; init; }

    /// <summary>Column to order by; null means by relevance where there is a text, else by name.</summary>
    public EntryColumn? Sort { get; init; }

    public bool Descending { get; init; }
    public int Page { get; init; } = 1;
    public int PageSize { get; init; } = DefaultPageSize;

    /// <summary>The part of the list that is asked for.</summary>
    public Paging Paging => new(Page, PageSize);

    public IReadOnlyList<EntryColumn> Columns { get; init; } = EntryColumns.Default;

    /// <summary>Whether it leaves any entry out.</summary>
    public bool IsFiltered => Facets.Count > 0 || Text.Length > 0 || FoundedFrom is not null || FoundedTo is not null;

    public bool Has(EntryFacet facet, string value) =>
        Facets.TryGetValue(facet.Key, out var chosen) && chosen.Contains(value);

    /// <summary>The same query with one facet value switched on or off, back on the first page.</summary>
    public EntryQuery Toggle(EntryFacet facet, string value)
    {
        var chosen = Facets.GetValueOrDefault(facet.Key, NothingChosen);
        var without = chosen.Remove(value);
        chosen = without == chosen ? chosen.Add(value) : without;
        return this with
        {
            Page = 1,
            Facets = chosen.IsEmpty ? Facets.Remove(facet.Key) : Facets.SetItem(facet.Key, chosen),
        };
    }

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
