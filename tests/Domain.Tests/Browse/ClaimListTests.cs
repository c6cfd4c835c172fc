using AiChainAtlas.Domain.Browse;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Provenance;

namespace AiChainAtlas.Domain.Tests.Browse;

public sealed class ClaimListTests
{
    private static readonly Atlas Atlas = new(
        SampleAtlas.Content with
        {
            Claims = [Claim("c100", "End, at last", Verdict.Wrong), Claim("c02", "Begin", Verdict.Opinion), Claim("c99", "Begin", Verdict.Wrong), Claim("c01", "Begin", Verdict.Supported)],
        },
        1, default);

    [Fact]
    public void Claims_stand_by_section_in_the_order_of_the_article()
    {
        var list = ClaimList.Of(Atlas, new ClaimQuery());
        Assert.Equal(["Begin", "End, at last"], list.Sections.Select(section => section.Key));
        Assert.Equal(["c01", "c02", "c99"], list.Sections[0].Select(claim => claim.Id));
        Assert.Equal(4, list.Total);
    }

    [Fact]
    public void Counts_tell_what_a_verdict_would_show_whatever_is_chosen()
    {
        var list = ClaimList.Of(Atlas, new ClaimQuery { Section = "Begin", Verdicts = ["wrong"] });
        Assert.Equal(1, list.Total);
        Assert.Equal([1, 0, 0, 1, 0, 1], Verdict.All.Select(list.CountOf));
    }

    [Theory]
    [InlineData("STATEMENT OF C02", 1)]
    [InlineData("record of c99", 1)]
    [InlineData("nowhere", 0)]
    public void Words_are_looked_for_in_statement_and_record(string text, int found) => Assert.Equal(found, ClaimList.Of(Atlas, new ClaimQuery { Text = text }).Total);

    [Fact]
    public void Query_reads_what_it_writes()
    {
        var written = new ClaimQuery { Verdicts = ["wrong", "opinion"], Section = "End, at last", Text = "record" }.ToPairs().ToDictionary();
        Assert.Equal("wrong,opinion", written["verdict"]);
        var (query, problem) = ClaimQuery.Read(Atlas, written.GetValueOrDefault);
        Assert.Null(problem);
        Assert.Equal(written, query.ToPairs());
        Assert.Equal(ClaimQuery.Keys, written.Keys);
        Assert.DoesNotContain("wrong", query.Toggle(Verdict.Wrong).Verdicts);
        Assert.Contains("partly", query.Toggle(Verdict.Partly).Verdicts);
    }

    [Theory]
    [InlineData("verdict", "true", "'true' is not a verdict; choose one of: ")]
    [InlineData("section", "Middle", "'Middle' is not a section of the article; choose one of: Begin, End, at last.")]
    public void Unknown_value_is_refused_with_the_choice(string key, string value, string sentence) =>
        Assert.Contains(sentence, ClaimQuery.Read(Atlas, asked => asked == key ? value : null).Problem!.Sentence, StringComparison.Ordinal);

    [Fact]
    public void Claim_has_neighbours_in_the_order_of_the_article()
    {
        var (previous, next) = Atlas.Content.Claims.Around("c99");
        Assert.Equal(("c02", "c100"), (previous!.Id, next!.Id));
        Assert.Null(Atlas.Content.Claims.Around("c01").Previous);
        Assert.Equal((null, null), Atlas.Content.Claims.Around("c77"));
    }

    private static Claim Claim(string id, string section, Verdict verdict) => new()
    {
        Id = id,
        Section = section,
        Statement = $"Statement of {id}.",
        Verdict = verdict,
        Record = $"Record of {id}.",
        SourceIds = [],
        AsOf = PartialDate.None,
    };
}
