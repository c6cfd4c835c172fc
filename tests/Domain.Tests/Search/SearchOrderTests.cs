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
    public void Equal_results_come_as_entries_links_terms_claims_sources_and_then_by_name()
    {
        var sample = SampleAtlas.Content;
        var content = sample with
        {
            Entries = [Named("Alpha Quark"), Named("Beta Quark")],
            Links = [sample.Links[0] with { Name = "Quark links", Purpose = "-" }],
            Terms = [new Term { Id = "q", Name = "Quark term", Definition = "-", Section = "", SourceIds = [] }],
            Claims = [sample.Claims[0] with { Statement = "Quark", Record = "Quark", About = [] }],
            Sources = [sample.Sources[0] with { Title = "Quark" }],
            Relations = [],
        };
        var hits = AtlasSearch.Build(new Atlas(content, 1, DateTime.UnixEpoch)).Find("quark");
        Assert.Equal(
            [SearchKind.Entry, SearchKind.Entry, SearchKind.Link, SearchKind.Term],
            hits.Take(4).Select(h => h.Kind));
        Assert.Equal(["Alpha Quark", "Beta Quark"], hits.Take(2).Select(h => h.Title));
        Assert.Equal(hits[0].Score, hits[3].Score);
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
