using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Provenance;
using AiChainAtlas.Web.Ui;
using Bunit;

namespace AiChainAtlas.Web.Tests.Components;

public sealed class CitationTests : ComponentTest
{
    private const string Memory = Domain.Provenance.Source.FromMemory;

    [Theory]
    [InlineData("a", "[1]")]
    [InlineData("a b", "[1, 2]")]
    [InlineData("a b c", "[1–3]")]
    [InlineData("g c b a", "[1–3, 7]")]
    [InlineData("a c e f", "[1, 3, 5, 6]")]
    [InlineData("a from-memory", "[1]")]
    [InlineData("b b", "[2]")]
    public void Numbers_are_in_order_with_runs_joined(string cited, string label) =>
        Assert.Equal(label, new CitationNumbers(["a", "b", "c", "d", "e", "f", "g"]).LabelOf(cited.Split(' ')));

    [Fact]
    public void Sources_are_numbered_as_they_are_first_cited_and_memory_is_none() =>
        Assert.Equal(["b", "a"], new CitationNumbers(["b", Memory, "a", "b"]).SourceIds);

    [Fact]
    public void Fact_from_memory_is_called_unsourced() =>
        Assert.Equal("[unsourced]", new CitationNumbers(["a"]).LabelOf(Fact("country", "Chile") with { SourceIds = [Memory] }));

    [Fact]
    public void Numbers_of_an_entry_take_in_its_relations() =>
        Assert.Equal(["acme-report", "seed"], CitationNumbers.Of(Atlas, RenderNetwork, EntryFields.All).SourceIds);

    [Fact]
    public void Source_line_gives_title_publisher_and_date_and_the_way_to_the_publisher()
    {
        var shown = Line(Source("acme-report"));
        Assert.Equal("Yearbook of accelerators, Acme Research, 2026-05-12 ↗ Press", Text(shown));
        Assert.Equal("/sources/acme-report", shown.Find("a:not(.out)").GetAttribute("href"));
        Assert.Equal("https://research.example/yearbook", shown.Find("a.out").GetAttribute("href"));
        Assert.Equal("Yearbook of accelerators, at the publisher", shown.Find("a.out").GetAttribute("aria-label"));
    }

    [Fact]
    public void Source_line_leaves_out_what_is_not_known()
    {
        var shown = Line(Source("acme-report") with { Publisher = "", Date = PartialDate.None, Url = null });
        Assert.Equal("Yearbook of accelerators Press", Text(shown));
        Assert.Single(shown.FindAll("a"));
    }

    [Fact]
    public void Source_note_names_what_it_is_about_for_those_who_hear_it()
    {
        var shown = Note(Fact("country", "Chile") with { Note = "By its own account." });
        Assert.Equal("[1]: source of Country", shown.Find("button").GetAttribute("aria-label"));
        Assert.Equal(shown.Find("[popover]").Id, shown.Find("button").GetAttribute("popovertarget"));
        Assert.Equal("By its own account.", Text(shown.Find(".remark")));
        Assert.Empty(shown.FindAll(".unverified"));
    }

    [Fact]
    public void Source_note_shows_the_best_source_and_folds_the_others()
    {
        var shown = Note(Fact("country", "Chile") with { SourceIds = ["daily-render", "acme-report", "seed"] });
        Assert.Equal("[1] +2", Text(shown.Find("button")));
        Assert.Equal("[1] +2: source of Country, and 2 more", shown.Find("button").GetAttribute("aria-label"));
        Assert.StartsWith("How the rendering token moved", Text(shown.Find(".best")), StringComparison.Ordinal);
        Assert.Equal("2 more sources", Text(shown.Find("details summary")));
        Assert.Equal(2, shown.FindAll("details li").Count);
    }

    [Fact]
    public void Source_note_leads_to_the_address_and_the_citation_of_the_fact()
    {
        var fact = Fact("country", "Chile");
        var shown = Render<SourceNote>(p => p
            .Add(c => c.Fact, fact).Add(c => c.Sources, [.. Atlas.SourcesOf(fact.SourceIds)]).Add(c => c.Id, "n").Add(c => c.Label, "[1]")
            .Add(c => c.About, "Country").Add(c => c.Today, Today).Add(c => c.FactUrl, "/entries/x#country").Add(c => c.CiteUrl, "/entries/x/cite#country"));
        Assert.Equal(["/entries/x#country", "/entries/x/cite#country"], shown.FindAll(".note-acts a").Select(a => a.GetAttribute("href")));
        Assert.Empty(Note(fact).FindAll(".note-acts"));
    }

    [Fact]
    public void A_fact_is_labelled_with_the_number_of_its_best_source_alone() =>
        Assert.Equal("[2]", new CitationNumbers(["a", "b", "c"]).LabelOf(Fact("country", "Chile") with { SourceIds = [Memory, "b", "c"] }));

    [Fact]
    public void Source_note_says_where_no_source_was_read()
    {
        var shown = Note(Fact("country", "Chile") with { SourceIds = [Memory], Confidence = Confidence.Unverified });
        Assert.Equal("Unsourced", Text(shown.Find(".tag.unverified")));
        Assert.Empty(shown.FindAll(".remark"));
    }

    private IRenderedComponent<SourceLine> Line(Source source) => Render<SourceLine>(p => p.Add(c => c.Source, source));

    private IRenderedComponent<SourceNote> Note(Fact fact) => Render<SourceNote>(p => p
        .Add(c => c.Fact, fact)
        .Add(c => c.Sources, [.. Atlas.SourcesOf(fact.SourceIds)])
        .Add(c => c.Id, "note-1")
        .Add(c => c.Label, "[1]")
        .Add(c => c.About, "Country")
        .Add(c => c.Today, Today));
}
