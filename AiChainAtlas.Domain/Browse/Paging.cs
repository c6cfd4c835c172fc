namespace AiChainAtlas.Domain.Browse;

/// <summary>Which part of a list is asked for.</summary>
public sealed record Paging(int Page, int Size)
{
    /// <summary>Reads <c>page</c> and <c>page_size</c>, or says what is wrong with them.</summary>
    public static (Paging Paging, QueryProblem? Problem) Read(Func<string, string?> value, int defaultSize)
    {
        var reading = new QueryReading(value);
        var size = reading.Number("page_size", 1, EntryQuery.MaxPageSize) ?? defaultSize;
        var page = reading.Number("page", 1, EntryQuery.MaxPage) ?? 1;
        return (new Paging(page, size), reading.Problem);
    }

    /// <summary>How many items stand before this page.</summary>
    public int Skip => (Page - 1) * Size;

    /// <summary>The items of this page.</summary>
    public IEnumerable<T> PartOf<T>(IEnumerable<T> all) => all.Skip(Skip).Take(Size);

    /// <summary>How many pages so many items fill; an empty list has one page.</summary>
    public int PagesOf(int total) => Math.Max(1, (total + Size - 1) / Size);

    /// <summary>The problem of a page beyond the end; the first page always exists.</summary>
    public QueryProblem? Check(int total)
    {
        var pages = PagesOf(total);
        return Page <= pages ? null : new QueryProblem(
            QueryProblem.NotFound, "page", $"There is no page {Page}: the list has {pages} page{(pages == 1 ? "" : "s")}.");
    }
}
