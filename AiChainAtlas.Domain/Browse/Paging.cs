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

    /// <summary>The problem of a page beyond the end; the first page always exists.</summary>
    public QueryProblem? Check(int total)
    {
        var pages = Math.Max(1, (total + Size - 1) / Size);
        return Page <= pages ? null : new QueryProblem(
            QueryProblem.NotFound, "page", $"There is no page {Page}: the list has {pages} page{(pages == 1 ? "" : "s")}.");
    }
}
