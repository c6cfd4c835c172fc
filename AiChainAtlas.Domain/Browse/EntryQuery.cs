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

    /// <summary>First <see cref="StartYear"/>.</summary>
    public int? FoundedFrom { get; init; }

    /// <summary>Last <see cref="StartYear"/>.</summary>
    public int? FoundedTo { get; init; }

    /// <summary>Whether entries without a year on record are shown: beside those of the years asked for, or alone.</summary>
    public bool FoundedNotRecorded { get; init; }

    /// <summary>Column to order by; null means by relevance where there is a text, main players first on one link, else by name.</summary>
    public EntryColumn? Sort { get; init; }

    public bool Descending { get; init; }
    public int Page { get; init; } = 1;
    public int PageSize { get; init; } = DefaultPageSize;

    /// <summary>The part of the list that is asked for.</summary>
    public Paging Paging => new(Page, PageSize);

    public IReadOnlyList<EntryColumn> Columns { get; init; } = EntryColumns.Default;

    /// <summary>Whether it leaves any entry out.</summary>
    public bool IsFiltered => Facets.Count > 0 || Text.Length > 0 || AsksForYears;

    /// <summary>Whether the year in which an entry began has a say.</summary>
    public bool AsksForYears => FoundedFrom is not null || FoundedTo is not null || FoundedNotRecorded;

    /// <summary>Whether an entry that began in this year is shown; null where the year is not on record.</summary>
    public bool AdmitsYear(int? year) => !AsksForYears
        || (year is null ? FoundedNotRecorded
            : (FoundedFrom is not null || FoundedTo is not null) && (FoundedFrom is not { } from || year >= from) && (FoundedTo is not { } to || year <= to));

    /// <summary>The query without years, back on the first page.</summary>
    public EntryQuery OfAnyYear() => this with { FoundedFrom = null, FoundedTo = null, FoundedNotRecorded = false, Page = 1 };

    /// <summary>The query with everything let in that nothing on record decides about.</summary>
    public EntryQuery WithUndecided() => EntryFacets.All.Aggregate(
        this with { FoundedNotRecorded = AsksForYears, Page = 1 },
        (query, facet) => query.WithUndecided(facet));

    /// <summary>The same for one facet.</summary>
    public EntryQuery WithUndecided(EntryFacet facet) =>
        facet.NotRecorded is { } missing && Facets.ContainsKey(facet.Key) && !Has(facet, missing.Value) ? Toggle(facet, missing.Value) : this;

    /// <summary>The link that is asked for, when it is one alone: its main players then come first unless told otherwise.</summary>
    public string? OnlyLink => Facets.TryGetValue(EntryFacets.Link.Key, out var links) && links.Count == 1 ? links[0] : null;

    /// <summary>Whether the main players of one link come first.</summary>
    public bool IsByRank => Sort is null && Text.Length == 0 && OnlyLink is not null;

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

        if (FoundedNotRecorded)
        {
            yield return new(EntryQueryReader.FoundedKey, NotRecorded.None);
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
