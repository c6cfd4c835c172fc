using AiChainAtlas.Domain.Provenance;

namespace AiChainAtlas.Domain.Tests.Provenance;

public sealed class CitationTextTests
{
    private static readonly CitationText Cited = new()
    {
        Key = "render-founded",
        Title = "Render Network: founded",
        Statement = "2017",
        Source = SampleAtlas.Content.Sources.Single(source => source.Id == "acme-report"),
        AsOf = PartialDate.Parse("2026-06"),
        Address = "https://atlas.example/entries/render#founded",
        Revision = 7,
        ReadOn = new DateOnly(2026, 11, 30),
    };

    [Fact]
    public void The_sentence_names_statement_date_source_revision_address_and_day() => Assert.Equal(
        "AI Chain Atlas, \u201cRender Network: founded\u201d: 2017 (as of 2026-06; source: Yearbook of accelerators, Acme Research, 2026-05-12, "
        + "https://research.example/yearbook). Revision 7, https://atlas.example/entries/render#founded, read on 2026-11-30.",
        Cited.Plain);

    [Fact]
    public void A_citation_of_what_nobody_read_says_so() =>
        Assert.Contains("(as of undated; no source was read)", (Cited with { Source = null, AsOf = PartialDate.None }).Plain, StringComparison.Ordinal);

    [Fact]
    public void BibTeX_has_one_entry_whose_braces_are_in_balance()
    {
        var bib = Cited.BibTex;
        Assert.StartsWith("@misc{atlas-render-founded,\n", bib, StringComparison.Ordinal);
        Assert.Contains(@"\url{https://atlas.example/entries/render#founded}", bib, StringComparison.Ordinal);
        Assert.Contains("year = {2026}", bib, StringComparison.Ordinal);
        Assert.Equal(bib.Count(c => c == '{'), bib.Count(c => c == '}'));
    }

    [Fact]
    public void BibTeX_takes_the_meaning_from_the_signs_of_LaTeX() =>
        Assert.Contains(@"70 \% of R\&D \$ \#1 a\_b \{x\} \textasciitilde{}", (Cited with { Statement = "70 % of R&D $ #1 a_b {x} ~" }).BibTex, StringComparison.Ordinal);
}
