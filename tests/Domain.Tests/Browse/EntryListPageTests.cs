using AiChainAtlas.Domain.Browse;
using AiChainAtlas.Domain.Chain;

namespace AiChainAtlas.Domain.Tests.Browse;

public sealed class EntryListPageTests
{
    private static readonly Atlas Atlas = SampleAtlas.Build();

    [Theory]
    [InlineData(5, 3)]
    [InlineData(12, 1)]
    [InlineData(4, 3)]
    [InlineData(500, 1)]
    public void Pages_together_are_the_whole_list_in_order(int size, int pages)
    {
        var lists = Enumerable.Range(1, pages).Select(page => Of($"page_size={size}&page={page}")).ToList();
        Assert.All(lists, list => Assert.Null(list.Problem));
        Assert.All(lists, list => Assert.Equal((pages, 12), (list.PageCount, list.Total)));
        Assert.Equal(Atlas.Entries, lists.SelectMany(list => list.Items));
    }

    [Fact]
    public void Page_beyond_the_end_is_empty_and_a_problem()
    {
        var list = Of("page_size=5&page=4");
        Assert.Empty(list.Items);
        Assert.Equal(new QueryProblem("not_found", "page", "There is no page 4: the list has 3 pages."), list.Problem);
    }

    [Fact]
    public void Last_page_that_may_be_asked_for_is_empty_too() =>
        Assert.Empty(Of($"page_size={EntryQuery.MaxPageSize}&page={EntryQuery.MaxPage}").Items);

    [Fact]
    public void Empty_list_has_one_empty_page()
    {
        var list = Of("q=zzzz");
        Assert.Equal((1, 0), (list.PageCount, list.Total));
        Assert.Empty(list.Items);
        Assert.Null(list.Problem);
    }

    private static EntryList Of(string address) => EntryList.Of(Atlas, Address.Query(Atlas, address));
}
