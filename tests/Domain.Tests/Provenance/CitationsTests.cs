using AiChainAtlas.Domain.Provenance;

namespace AiChainAtlas.Domain.Tests.Provenance;

public sealed class CitationsTests
{
    private static readonly Citations Citations = SampleAtlas.Build().Citations;

    [Fact]
    public void Source_knows_everything_that_cites_it()
    {
        var cited = Citations.Of("acme-report");
        Assert.Contains(cited.Facts, f => f is { Entry.Id: "nvidia", Fact.Field: "founded" });
        Assert.DoesNotContain(cited.Facts, f => f is { Entry.Id: "render", Fact.Field: "country" });
        Assert.Equal(["c01", "c02"], cited.Claims.Select(c => c.Id));
        Assert.Equal(["Turing publishes his test."], cited.Milestones.Select(m => m.Event));
        Assert.Equal(["flop"], cited.Terms.Select(t => t.Id));
        Assert.Empty(cited.Relations);
        Assert.Equal(1, cited.Models);
        Assert.Equal(1, cited.ChipStock);
    }

    [Fact]
    public void Total_counts_every_citation_once()
    {
        var article = Citations.Of(Source.Article);
        Assert.Equal(8, article.Relations.Count);
        Assert.Equal(10, article.Total);
        Assert.Equal(1, Citations.Of(Source.FromMemory).Total);
    }

    [Fact]
    public void Unknown_source_is_cited_by_nothing() => Assert.Equal(0, Citations.Of("nowhere").Total);

    [Fact]
    public void Fact_is_sourced_when_any_source_was_read()
    {
        var fact = SampleEntries.Fact("country", "France");
        Assert.True(fact.IsSourced);
        Assert.False((fact with { SourceIds = [Source.FromMemory] }).IsSourced);
        Assert.True((fact with { SourceIds = [Source.FromMemory, "acme-report"] }).IsSourced);
        Assert.False((fact with { SourceIds = [] }).IsSourced);
    }
}
