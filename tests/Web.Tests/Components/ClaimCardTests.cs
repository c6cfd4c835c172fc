using AiChainAtlas.Domain.Provenance;
using AiChainAtlas.Web.Ui;
using Bunit;

namespace AiChainAtlas.Web.Tests.Components;

public sealed class ClaimCardTests : ComponentTest
{
    [Fact]
    public void Statement_verdict_and_record_stand_together_under_an_address()
    {
        var shown = Show(Claim("c01"));
        Assert.Equal("claim-c01", shown.Find("article").Id);
        Assert.Equal("✓Supported Nvidia is in an absolute lead in accelerators.", Text(shown.Find(".statement")));
        Assert.Equal("/fact-check/c01", shown.Find(".statement a").GetAttribute("href"));
        Assert.Equal("Most training chips of the year came from one maker.", Text(shown.Find(".record")));
    }

    [Fact]
    public void Every_source_that_was_read_is_linked()
    {
        var links = Show(Claim("c02")).FindAll(".claim-sources a:not(.out)").Select(a => a.GetAttribute("href"));
        Assert.Equal(["/sources/seed", "/sources/acme-report"], links);
    }

    [Fact]
    public void Record_from_memory_says_that_no_source_was_read()
    {
        var shown = Show(Claim("c01") with { SourceIds = [Domain.Provenance.Source.FromMemory] });
        Assert.Equal("from memory only", Text(shown.Find(".claim-sources .unverified")));
        Assert.Empty(shown.FindAll(".claim-sources a"));
    }

    [Fact]
    public void Memory_beside_a_source_does_not_count()
    {
        var shown = Show(Claim("c01") with { SourceIds = [Domain.Provenance.Source.FromMemory, "acme-report"] });
        Assert.Empty(shown.FindAll(".unverified"));
        Assert.Single(shown.FindAll(".claim-sources a:not(.out)"));
    }

    [Fact]
    public void Date_of_the_record_shows_where_there_is_one()
    {
        Assert.Contains("As of 2026-05-12", Text(Show(Claim("c01"))), StringComparison.Ordinal);
        Assert.DoesNotContain("as of", Text(Show(Claim("c01") with { AsOf = PartialDate.None })), StringComparison.Ordinal);
    }

    [Fact]
    public void Verdicts_differ_by_sign_and_word_and_not_by_colour_alone()
    {
        var shown = Verdict.All.Select(verdict => Text(Render<VerdictTag>(p => p.Add(c => c.Verdict, verdict)))).ToList();
        Assert.Equal(Verdict.All.Count, shown.Select(text => text[0]).Distinct().Count());
        Assert.Equal(Verdict.All.Select(v => v.Label), shown.Select(text => text[1..]));
    }

    private static Claim Claim(string id) => Domain.Tests.SampleAtlas.Content.Claims.Single(c => c.Id == id);

    private IRenderedComponent<ClaimCard> Show(Claim claim) => Render<ClaimCard>(p => p.Add(c => c.Claim, claim));
}
