using AiChainAtlas.Domain.Chain;

namespace AiChainAtlas.Domain.Browse;

/// <summary>Reads an <see cref="EntryQuery"/> from the query part of an address. The only place that judges these keys.</summary>
public static class EntryQueryReader
{
    /// <summary>Keys that mean something; all others are ignored.</summary>
    public static readonly IReadOnlyList<string> Keys =
        [.. EntryFacets.All.Select(f => f.Key), "q", "founded_from", "founded_to", FoundedKey, "sort", "columns", "page", "page_size"];

    /// <summary>Takes <see cref="NotRecorded.None"/>: entries whose year is not on record.</summary>
    internal const string FoundedKey = "founded";

    private static readonly HashSet<string> ColumnKeys = [.. EntryColumns.All.Select(c => c.Key)];

    /// <summary>The query, or the first problem with it; a blank value counts as absent.</summary>
    public static (EntryQuery Query, QueryProblem? Problem) Read(Atlas atlas, Func<string, string?> value)
    {
        var query = new EntryQuery();
        var reading = new QueryReading(value);

        foreach (var facet in EntryFacets.All)
        {
            var chosen = reading.Choice(facet.Key, $"a value of '{facet.Label}'", atlas.FacetIndex.ValuesOf(facet));
            query = chosen.IsEmpty ? query : query with { Facets = query.Facets.SetItem(facet.Key, chosen) };
        }

        var (sort, descending) = Sort(reading);
        query = query with
        {
            Text = reading.Text("q", EntryQuery.MaxTextLength),
            FoundedFrom = reading.Number("founded_from", 1800, 2100),
            FoundedTo = reading.Number("founded_to", 1800, 2100),
            FoundedNotRecorded = reading.OneOf(FoundedKey, "a value of 'founded'", [NotRecorded.None]) is not null,
            Sort = sort,
            Descending = descending,
            Columns = Columns(reading),
            PageSize = reading.Number("page_size", 1, EntryQuery.MaxPageSize) ?? EntryQuery.DefaultPageSize,
            Page = reading.Number("page", 1, EntryQuery.MaxPage) ?? 1,
        };
        if (query.FoundedFrom > query.FoundedTo)
        {
            reading.Fail(new QueryProblem(
                "out_of_range", "founded_from", $"founded_from {query.FoundedFrom} is later than founded_to {query.FoundedTo}; swap the two years."));
        }

        return (query, reading.Problem);
    }

    /// <summary>Reads one text that people type; shared with the search page.</summary>
    public static (string Text, QueryProblem? Problem) ReadText(string key, string? value)
    {
        var reading = new QueryReading(_ => value);
        return (reading.Text(key, EntryQuery.MaxTextLength), reading.Problem);
    }

    /// <summary>Reads one whole number; null when absent.</summary>
    public static (int? Number, QueryProblem? Problem) ReadNumber(string key, string? value, int min, int max)
    {
        var reading = new QueryReading(_ => value);
        return (reading.Number(key, min, max), reading.Problem);
    }

    private static (EntryColumn? Column, bool Descending) Sort(QueryReading reading)
    {
        if (reading.Raw("sort") is not { } text)
        {
            return (null, false);
        }

        var descending = text.StartsWith('-');
        var column = EntryColumns.Find(descending ? text[1..] : text);
        if (column is null)
        {
            reading.Fail(QueryProblem.Unknown("sort", text, "a column to sort by", ColumnKeys, ", with - before it for descending order"));
        }

        return (column, descending && column is not null);
    }

    private static IReadOnlyList<EntryColumn> Columns(QueryReading reading)
    {
        var keys = reading.Choice("columns", "a column of the table", ColumnKeys);

        // The name is what leads to the entry, so it always stands first.
        return keys.IsEmpty ? EntryColumns.Default : [.. EntryColumns.All.Where(c => c == EntryColumns.Name || keys.Contains(c.Key))];
    }
}
