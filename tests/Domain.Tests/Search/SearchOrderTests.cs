using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Learn;
using AiChainAtlas.Domain.Provenance;
using AiChainAtlas.Domain.Search;

namespace AiChainAtlas.Domain.Tests.Search;

public sealed class SearchOrderTests
{
    private static readonly AtlasSearch Search = SampleAtlas.Build().Search;

    [Fact]
    public void Name_beats_description() =>
        Assert.Equal(["render", "akash"], Search.Find("rendering render", kind: SearchKind.Entry).Select(h => h.Id).Take(2));

    [Fact]
    public void Exact_beats_prefix_and_both_keep_their_order_by_name()
    {
        var search = Of("Graphite", "Graph", "Graph Protocol", "Bigraph");
        Assert.Equal(["Graph", "Graph Protocol", "Graphite"], search.Find("graph").Select(h => h.Title));
    }

    [Fact]
    public void Exact_name_beats_longer_names_that_hold_every_word_and_sort_before_it()
    {
        Assert.Equal("Aim", Of("A Aim", "Aim", "Ace Aim").Find("aim")[0].Title);
        Assert.Equal("Zed Aim", Of("Aim Zed", "Ace Zed Aim", "Zed Aim").Find("zed aim")[0].Title);
    }

    [Fact]
    public void Shorter_words_are_nearer_to_a_beginning() =>
        Assert.Equal(["Granite", "Graniteware"], Of("Graniteware", "Granite").Find("gran").Select(h => h.Title));

    [Fact]
    public void Equally_good_results_come_by_kind_and_then_by_name()
    {
        var sample = SampleAtlas.Content;
        var content = sample with
        {
            Entries = [Named("Quark Beta"), Named("Quark Alpha")],
            Links = [sample.Links[0] with { Name = "Quark links", Purpose = "-", StageId = "quark" }],
            Stages = [new Stage("quark", 1, "Quark stage", "-")],
            Terms = [new Term { Id = "q", Name = "Quark term", Definition = "-", Section = "", SourceIds = [] }],
            Accelerators = [sample.Accelerators[0] with { Name = "Quark chip" }],
            Prices = [sample.Prices[0] with { Accelerator = "Quark card" }],
            Models = [sample.Models[0] with { Name = "Quark model" }],
            Milestones = [],
            Claims = [],
            Sources = [],
            Relations = [],
        };
        var hits = AtlasSearch.Build(new Atlas(content, 1, DateTime.UnixEpoch)).Find("quark");
        Assert.Equal(
            ["Quark Alpha", "Quark Beta", "Quark links", "Quark stage", "Quark term", "Quark chip", "Quark card prices", "Quark model"],
            hits.Select(hit => hit.Title));
        Assert.Equal(hits[0].Score, hits[1].Score);
    }

    [Fact]
    public void Statements_come_as_events_claims_sources()
    {
        var sample = SampleAtlas.Content;
        var content = new AtlasContent
        {
            Sources = [sample.Sources[0] with { Title = "Quark" }],
            Claims = [sample.Claims[0] with { Statement = "Quark", Record = "-", About = [] }],
            Milestones = [sample.Milestones[0] with { Event = "Quark" }],
        };
        var hits = AtlasSearch.Build(new Atlas(content, 1, DateTime.UnixEpoch)).Find("quark");
        Assert.Equal([SearchKind.Milestone, SearchKind.Claim, SearchKind.Source], hits.Select(hit => hit.Kind));
    }

    [Fact]
    public void Name_beats_former_name_and_ticker_beats_beginning_of_a_name_beats_word_in_a_name_beats_text()
    {
        Entry[] entries =
        [
            Named("Text") with { Id = "text", Facts = [SampleEntries.Fact("description", "Uses quark.")] },
            Named("Blue Quark") with { Id = "word" },
            Named("Quarkmatter") with { Id = "start" },
            Named("Other") with { Id = "ticker", Facts = [SampleEntries.Fact("ticker", "QUARK")] },
            Named("Older") with { Id = "former", Facts = [SampleEntries.Fact("former_name", "Quark")] },
            Named("Quark") with { Id = "name" },
        ];
        var hits = AtlasSearch.Build(new Atlas(new AtlasContent { Entries = entries }, 1, DateTime.UnixEpoch)).Find("quark");
        Assert.Equal(["name", "former", "ticker", "start", "word", "text"], hits.Select(hit => hit.Id));
    }

    [Theory]
    [InlineData("quark", "quark-report")]
    [InlineData("quarck", "quarck-labs")]
    public void Typing_error_never_outranks_what_is_spelled_as_typed(string text, string id)
    {
        var content = new AtlasContent
        {
            Entries = [Named("Quarck Labs") with { Id = "quarck-labs" }],
            Sources = [SampleAtlas.Content.Sources[0] with { Id = "quark-report", Title = "A report on quark" }],
        };
        var hits = AtlasSearch.Build(new Atlas(content, 1, DateTime.UnixEpoch)).Find(text);
        Assert.Equal(id, hits[0].Id);
        Assert.False(hits[0].Corrected);
    }

    [Fact]
    public void Entry_found_by_a_mended_error_comes_before_sources_found_by_it()
    {
        var content = new AtlasContent
        {
            Entries = [Named("Render Network"), Named("Farm") with { Facts = [SampleEntries.Fact("description", "Uses Render.")] }],
            Sources = [SampleAtlas.Content.Sources[0] with { Title = "Render" }],
        };
        var hits = AtlasSearch.Build(new Atlas(content, 1, DateTime.UnixEpoch)).Find("rendr");
        Assert.Equal(["Render Network", "Farm", "Render"], hits.Select(hit => hit.Title));
        Assert.All(hits, hit => Assert.True(hit.Corrected));
    }

    [Fact]
    public void Limit_keeps_the_best()
    {
        var all = Search.Find("a", int.MaxValue);
        Assert.True(all.Count > 5);
        Assert.Equal(all.Take(5), Search.Find("a", 5));
        Assert.Equal(all.OrderByDescending(h => h.Score).Select(h => h.Score), all.Select(h => h.Score));
        Assert.Empty(Search.Find("a", 0));
        Assert.Empty(Search.Find("a", -1));
    }

    [Theory]
    [InlineData(SearchKind.Entry)]
    [InlineData(SearchKind.Link)]
    [InlineData(SearchKind.Term)]
    [InlineData(SearchKind.Claim)]
    [InlineData(SearchKind.Source)]
    [InlineData(SearchKind.Accelerator)]
    [InlineData(SearchKind.Milestone)]
    public void Kind_restricts_the_results_and_changes_nothing_else(SearchKind kind)
    {
        var expected = Search.Find("a", int.MaxValue).Where(h => h.Kind == kind).ToList();
        Assert.NotEmpty(expected);
        Assert.Equal(expected, Search.Find("a", int.MaxValue, kind));
    }

    private static AtlasSearch Of(params string[] names) =>
        AtlasSearch.Build(new Atlas(new AtlasContent { Entries = [.. names.Select(Named)] }, 1, DateTime.UnixEpoch));

    private static Entry Named(string name) =>
        new() { Id = $"id-{string.Concat(name.Where(char.IsUpper))}-{name.Length}", Name = name, LinkId = "ai-gpu", Origin = Origin.Added };
}
