using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Provenance;
using AiChainAtlas.Domain.Search;

namespace AiChainAtlas.Domain.Tests.Search;

public sealed class SearchResultTests
{
    private static readonly AtlasSearch Search = SampleAtlas.Build().Search;

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(8)]
    [InlineData(1000)]
    public void Groups_hold_one_kind_each_and_stand_in_the_order_of_their_best_results(int limit)
    {
        var result = Search.Ask("a", limit);
        Assert.Equal(result.Groups.Select(group => group.Kind).Distinct(), result.Groups.Select(group => group.Kind));
        Assert.All(result.Groups, group => Assert.All(group.Hits, hit => Assert.Equal(group.Kind, hit.Kind)));
        Assert.All(result.Groups, group => Assert.Equal(group.Hits.OrderByDescending(hit => hit.Score), group.Hits));
        Assert.Equal(result.Groups.OrderByDescending(group => group.Hits[0].Score), result.Groups);
        Assert.True(result.Hits.Count() <= limit);
        Assert.Equal(Math.Min(limit, result.Total), Math.Min(limit, Search.Ask("a", 1000).Hits.Count()));
    }

    [Fact]
    public void First_result_is_the_same_for_every_limit() =>
        Assert.Single(Enumerable.Range(1, 40).Select(limit => Search.Ask("render", limit).Hits.First().Id).Distinct());

    [Fact]
    public void Many_results_of_one_kind_do_not_hide_the_others()
    {
        var content = new AtlasContent
        {
            Entries = [.. Enumerable.Range(0, 300).Select(i => new Entry { Id = $"e{i}", Name = $"Quark {i}", LinkId = "ai-gpu", Origin = Origin.Added })],
            Sources = [SampleAtlas.Content.Sources[0] with { Title = "On quark" }],
        };
        var search = new Atlas(content, 1, DateTime.UnixEpoch).Search;
        var result = search.Ask("quark", 8);
        Assert.Equal([(SearchKind.Entry, 7, 300), (SearchKind.Source, 1, 1)], result.Groups.Select(group => (group.Kind, group.Hits.Count, group.Total)));
        Assert.Equal(301, result.Total);
    }

    [Fact]
    public void Room_that_other_kinds_leave_is_filled()
    {
        var content = new AtlasContent { Entries = [.. Enumerable.Range(0, 30).Select(i => new Entry { Id = $"e{i}", Name = $"Quark {i}", LinkId = "ai-gpu", Origin = Origin.Added })] };
        Assert.Equal(20, new Atlas(content, 1, DateTime.UnixEpoch).Search.Ask("quark", 20).Hits.Count());
    }

    [Fact]
    public void Where_nothing_holds_all_words_what_holds_some_is_shown_and_said_to_be_partial()
    {
        var result = Search.Ask("Workstations QuizLet");
        Assert.True(result.IsPartial);
        Assert.Equal(["QuizLet"], result.Unknown);
        Assert.Equal("lambda", result.Hits.First().Id);

        var apart = Search.Ask("workstations household");
        Assert.True(apart.IsPartial);
        Assert.Empty(apart.Unknown);
        Assert.Equal(["c02", "lambda"], apart.Hits.Select(hit => hit.Id).Order());
    }

    [Fact]
    public void Partial_results_hold_half_of_the_words_and_those_with_more_come_first()
    {
        var result = Search.Ask("rents accelerators household zzz");
        Assert.True(result.IsPartial);
        Assert.Equal(["coreweave", "lambda"], result.Hits.Take(2).Select(hit => hit.Id));
        Assert.DoesNotContain(result.Hits, hit => hit.Id == "c02");
    }

    [Theory]
    [InlineData("zzzz")]
    [InlineData("zzzz qqqq")]
    [InlineData("")]
    [InlineData("?!")]
    public void Nothing_is_nothing(string text)
    {
        var result = Search.Ask(text);
        Assert.Empty(result.Groups);
        Assert.Equal(0, result.Total);
    }

    [Fact]
    public void No_room_is_no_result()
    {
        Assert.Empty(Search.Ask("render", 0).Groups);
        Assert.Empty(Search.Ask("compare render and akash", -1).Groups);
        Assert.Single(Search.Ask("compare render and akash", 1).Hits);
    }

    [Theory]
    [InlineData("loRA", "ora")]
    [InlineData("GB300", "gb200")]
    [InlineData("cooreweav", "coreweave")]
    [InlineData("what is cooreweav", "coreweave")]
    public void Names_that_come_close_are_offered(string text, string id)
    {
        var content = SampleAtlas.Content with
        {
            Entries = [.. SampleAtlas.Content.Entries, SampleAtlas.Content.Entries[0] with { Id = "ora", Name = "ORA", Facts = [] }, SampleAtlas.Content.Entries[0] with { Id = "gb200", Name = "GB200 (per GPU)", Facts = [] }],
        };
        var search = SampleAtlas.Build(content).Search;
        Assert.Empty(search.Ask(text).Groups);
        Assert.Equal(id, search.Near(text)[0].Id);
    }

    [Theory]
    [InlineData("zzzzqqqq")]
    [InlineData("zz")]
    [InlineData("")]
    public void No_name_is_offered_where_none_is_close(string text) => Assert.Empty(Search.Near(text));

    [Fact]
    public void Very_long_questions_end_quietly()
    {
        Assert.Empty(Search.Ask(new string('x', 10_000)).Groups);
        Assert.Empty(Search.Near(new string('x', 10_000)));
        Assert.NotEmpty(Search.Ask(string.Join(' ', Enumerable.Repeat("compare render and", 5_000))).Groups);
        Assert.NotNull(Search.Ask(string.Concat(Enumerable.Repeat("or vs ", 5_000))));
    }

    [Fact]
    public void Null_is_a_mistake_of_the_caller()
    {
        Assert.Throws<ArgumentNullException>(() => Search.Ask(null!));
        Assert.Throws<ArgumentNullException>(() => Search.Near(null!));
    }

    [Fact]
    public void Every_kind_has_a_word_and_a_heading_of_its_own()
    {
        Assert.Equal(SearchKinds.All.Count, SearchKinds.All.Select(kind => kind.Key()).Distinct().Count());
        Assert.Equal(SearchKinds.All.Count, SearchKinds.All.Select(kind => kind.Heading()).Distinct().Count());
    }
}
