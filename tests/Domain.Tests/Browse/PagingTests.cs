using AiChainAtlas.Domain.Browse;

namespace AiChainAtlas.Domain.Tests.Browse;

public sealed class PagingTests
{
    [Theory]
    [InlineData(null, null, 1, 100)]
    [InlineData("3", null, 3, 100)]
    [InlineData(" ", "7", 1, 7)]
    [InlineData("1000000", "500", 1_000_000, 500)]
    public void Page_and_size_are_read_or_have_their_default(string? page, string? size, int expectedPage, int expectedSize) =>
        Assert.Equal((new Paging(expectedPage, expectedSize), null), Read(page, size));

    [Theory]
    [InlineData("0", null, "out_of_range", "page")]
    [InlineData("1000001", null, "out_of_range", "page")]
    [InlineData(null, "501", "out_of_range", "page_size")]
    [InlineData("two", null, "not_a_number", "page")]
    [InlineData(null, "1e3", "not_a_number", "page_size")]
    public void Bad_page_or_size_is_refused(string? page, string? size, string error, string field)
    {
        var problem = Read(page, size).Problem;
        Assert.Equal((error, field), (problem?.Error, problem?.Field));
    }

    [Theory]
    [InlineData(1, 10, 0)]
    [InlineData(1, 10, 10)]
    [InlineData(2, 10, 11)]
    public void Page_within_the_list_is_no_problem(int page, int size, int total) => Assert.Null(new Paging(page, size).Check(total));

    [Theory]
    [InlineData(2, 10, 0, "There is no page 2: the list has 1 page.")]
    [InlineData(2, 10, 10, "There is no page 2: the list has 1 page.")]
    [InlineData(9, 10, 11, "There is no page 9: the list has 2 pages.")]
    public void Page_beyond_the_list_is_not_found(int page, int size, int total, string sentence) =>
        Assert.Equal(new QueryProblem("not_found", "page", sentence), new Paging(page, size).Check(total));

    [Fact]
    public void Pages_part_a_list_without_gap_or_overlap()
    {
        int[] all = [.. Enumerable.Range(0, 11)];
        Assert.Equal(all, Enumerable.Range(1, new Paging(1, 4).PagesOf(all.Length)).SelectMany(page => new Paging(page, 4).PartOf(all)));
    }

    private static (Paging Paging, QueryProblem? Problem) Read(string? page, string? size) =>
        Paging.Read(key => key == "page" ? page : size, 100);
}
