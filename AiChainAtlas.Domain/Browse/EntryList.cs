using AiChainAtlas.Domain.Chain;

namespace AiChainAtlas.Domain.Browse;

/// <summary>A facet value with how many entries choosing it would show.</summary>
public sealed record FacetCount(string Value, string Label, int Count, bool Chosen);

/// <summary>Entries that a filter leaves out because a value is not on record.</summary>
/// <param name="Label">What is missing: <c>No country on record</c>.</param>
/// <param name="Count">How many lack it.</param>
/// <param name="Including">The query that shows them too.</param>
public sealed record Undecided(string Label, int Count, EntryQuery Including);

/// <summary>The answer to an <see cref="EntryQuery"/>: one page, the total, and the counts of every facet.</summary>
public sealed class EntryList
{
    private readonly Dictionary<string, Dictionary<string, int>> counts = [];
    private readonly List<int> undecided = [];
    private readonly Atlas atlas;
    private readonly EntryQuery query;

    private EntryList(Atlas atlas, EntryQuery query)
    {
        this.atlas = atlas;
        this.query = query;
        Matches = Order(Filter());
        Items = [.. query.Paging.PartOf(Matches)];
    }

    /// <summary>Every matching entry in order.</summary>
    public IReadOnlyList<Entry> Matches { get; }

    /// <summary>The entries of the asked page.</summary>
    public IReadOnlyList<Entry> Items { get; }

    public int Total => Matches.Count;

    public int PageCount => query.Paging.PagesOf(Total);

    /// <summary>How many entries without a year on record all other filters let through.</summary>
    public int WithoutYearCount { get; private set; }

    /// <summary>How many entries were left out only because something asked for is not on record.</summary>
    public int UndecidedCount => undecided.Count;

    /// <summary>The same by what is missing; an entry may lack several things.</summary>
    public IReadOnlyList<Undecided> Undecided => [.. UndecidedByFacet(), .. UndecidedByYear()];

    /// <summary>Set when the page asked for lies beyond the last one.</summary>
    public QueryProblem? Problem => query.Paging.Check(Total);

    public static EntryList Of(Atlas atlas, EntryQuery query) => new(atlas, query);

    /// <summary>
    /// Values of a facet with the count each would show while all other facets stay as chosen;
    /// values nobody has are left out unless chosen.
    /// </summary>
    public IReadOnlyList<FacetCount> CountsOf(EntryFacet facet)
    {
        var found = counts.GetValueOrDefault(facet.Key) ?? [];
        var chosen = query.Facets.GetValueOrDefault(facet.Key) ?? [];
        var values = (facet.Universe?.Invoke(atlas) ?? atlas.FacetIndex.ValuesOf(facet)
                .OrderByDescending(v => found.GetValueOrDefault(v))
                .ThenBy(v => v, StringComparer.Ordinal))
            .Where(value => value != facet.NotRecorded?.Value);
        values = facet.NotRecorded is { } missing ? values.Append(missing.Value) : values;
        return [.. values
            .Where(v => found.ContainsKey(v) || chosen.Contains(v))
            .Select(v => new FacetCount(v, facet.NameOf(atlas, v), found.GetValueOrDefault(v), chosen.Contains(v)))];
    }

    private IEnumerable<Undecided> UndecidedByFacet() =>
        from facet in EntryFacets.All.Index()
        where facet.Item.NotRecorded is not null && query.WithUndecided(facet.Item) != query
        let count = undecided.Count(e => IsNotRecorded(facet.Item, e, facet.Index))
        where count > 0
        select new Undecided(facet.Item.NotRecorded!.Label, count, query.WithUndecided(facet.Item));

    private IEnumerable<Undecided> UndecidedByYear() =>
        query.AsksForYears && undecided.Count(e => atlas.FacetIndex.StartedAt(e) is null) is > 0 and var count
            ? [new Undecided("No founding year on record", count, query with { FoundedNotRecorded = true, Page = 1 })]
            : [];

    // One pass: an entry that fails no facet counts everywhere, one that fails a single facet counts for that facet only.
    private List<(Entry Entry, double Score)> Filter()
    {
        var scores = query.Text.Length > 0 ? atlas.Search.MatchEntries(query.Text) : null;
        var chosen = EntryFacets.All.Select(f => query.Facets.GetValueOrDefault(f.Key)).ToArray();
        var matches = new List<(Entry, double)>();
        for (var e = 0; e < atlas.Entries.Count; e++)
        {
            var entry = atlas.Entries[e];
            var score = 0d;
            if (scores is not null && !scores.TryGetValue(entry.Id, out score))
            {
                continue;
            }

            var (failed, last, isDecided) = (0, -1, false);
            for (var f = 0; f < chosen.Length; f++)
            {
                if (chosen[f] is { } wanted && !atlas.FacetIndex.At(f, e).Any(wanted.Contains))
                {
                    (failed, last) = (failed + 1, f);
                    isDecided |= !IsNotRecorded(EntryFacets.All[f], e, f);
                }
            }

            var year = atlas.FacetIndex.StartedAt(e);
            var hasYear = query.AdmitsYear(year);
            WithoutYearCount += failed == 0 && year is null ? 1 : 0;
            if ((failed > 0 || !hasYear) && !isDecided && (hasYear || year is null))
            {
                undecided.Add(e);
            }

            if (!hasYear)
            {
                continue;
            }

            if (failed == 0)
            {
                matches.Add((entry, score));
            }

            for (var f = 0; f < chosen.Length && failed < 2; f++)
            {
                if (failed == 0 || f == last)
                {
                    Count(EntryFacets.All[f].Key, atlas.FacetIndex.At(f, e));
                }
            }
        }

        return matches;
    }

    private bool IsNotRecorded(EntryFacet facet, int entry, int position) =>
        facet.NotRecorded is { } missing && atlas.FacetIndex.At(position, entry) is [var only] && only == missing.Value;

    private void Count(string facet, string[] values)
    {
        if (!counts.TryGetValue(facet, out var found))
        {
            counts[facet] = found = [];
        }

        foreach (var value in values)
        {
            found[value] = found.GetValueOrDefault(value) + 1;
        }
    }

    private IReadOnlyList<Entry> Order(List<(Entry Entry, double Score)> matches)
    {
        // The atlas keeps entries by name and LINQ sorts are stable, so the name breaks every tie.
        if (query.IsByRank && atlas.FindLink(query.OnlyLink) is { } link)
        {
            return [.. PlayerOrder.On(atlas, link, matches.Select(m => m.Entry))];
        }

        if (query.Sort is not { } column)
        {
            return [.. (query.Text.Length > 0 ? matches.OrderByDescending(m => m.Score) : matches.AsEnumerable()).Select(m => m.Entry)];
        }

        var keyed = matches.Select(m => (m.Entry, Key: SortKey(column, m.Entry))).ToList();
        var known = keyed.Where(k => k.Key is not null);
        var ordered = query.Descending
            ? known.OrderByDescending(k => k.Key, SortOrder.Instance)
            : known.OrderBy(k => k.Key, SortOrder.Instance);
        return [.. ordered.Concat(keyed.Where(k => k.Key is null)).Select(k => k.Entry)];
    }

    private IComparable? SortKey(EntryColumn column, Entry entry) =>
        column.SortKey is { } key ? key(atlas, entry) : column.Text(atlas, entry);

    private sealed class SortOrder : IComparer<IComparable?>
    {
        public static readonly SortOrder Instance = new();

        public int Compare(IComparable? x, IComparable? y) => x is string a && y is string b
            ? string.Compare(a, b, StringComparison.OrdinalIgnoreCase)
            : Comparer<IComparable?>.Default.Compare(x, y);
    }
}
