using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Web.Ui;
using AngleSharp.Dom;
using Bunit;

namespace AiChainAtlas.Web.Tests.Components;

public sealed class FactListTests : ComponentTest
{
    [Fact]
    public void Superseded_value_stays_below_the_one_that_holds_struck_through()
    {
        var values = Line(Show(Atlas.FindEntry("coreweave")!), EntryFields.Founded).QuerySelectorAll("dd");
        Assert.Equal(2, values.Length);
        Assert.StartsWith("2017", Text(values[0]), StringComparison.Ordinal);
        Assert.Null(values[0].QuerySelector("s"));
        Assert.Equal("2016", Text(values[1].QuerySelector("s")!));
        Assert.Contains("superseded", Text(values[1]), StringComparison.Ordinal);
    }

    [Fact]
    public void Several_values_of_one_field_stand_under_one_heading()
    {
        var line = Line(Show(RenderNetwork), EntryFields.TokenChains);
        Assert.Equal(["Solana", "Ethereum"], line.QuerySelectorAll("dd > span:first-child").Select(Text));
    }

    [Fact]
    public void Field_without_a_fact_takes_no_line()
    {
        var headings = Show(RenderNetwork).FindAll("dt").Select(Text).ToList();
        Assert.DoesNotContain(EntryFields.Founded.Label, headings);
        Assert.Contains(EntryFields.Country.Label, headings);
    }

    [Fact]
    public void Confidence_is_told_only_where_no_source_reports_it()
    {
        var shown = Show(RenderNetwork);
        Assert.Equal("unverified", Text(Line(shown, EntryFields.Country).QuerySelector("dd > .confidence")!));
        Assert.Null(Line(shown, EntryFields.Website).QuerySelector("dd > .confidence"));
    }

    [Fact]
    public void Every_fact_cites_by_number_or_says_that_it_is_unsourced()
    {
        var shown = Show(RenderNetwork);
        Assert.Equal("[1]", Text(Line(shown, EntryFields.Website).QuerySelector("sup button")!));
        Assert.Equal("[unsourced]", Text(Line(shown, EntryFields.Country).QuerySelector("sup button")!));
        Assert.Equal(RenderNetwork.Facts.Count, shown.FindAll("sup button").Count);
    }

    [Fact]
    public void Every_note_has_an_id_of_its_own_that_its_button_opens()
    {
        var shown = Show(RenderNetwork);
        var ids = shown.FindAll("[popover]").Select(n => n.Id).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.Equal(ids, shown.FindAll("[popovertarget]").Select(b => b.GetAttribute("popovertarget")));
    }

    [Fact]
    public void Age_is_left_to_the_note_where_room_is_short()
    {
        Assert.Equal(RenderNetwork.Facts.Count, Show(RenderNetwork).FindAll("dd > .age").Count);
        Assert.Empty(Show(RenderNetwork, brief: true).FindAll("dd > .age"));
    }

    private static IElement Line(IRenderedComponent<FactList> shown, EntryField field) =>
        shown.FindAll("dl > div").Single(line => Text(line.QuerySelector("dt")!) == field.Label);

    private IRenderedComponent<FactList> Show(Entry entry, bool brief = false) => Render<FactList>(p => p
        .Add(c => c.Entry, entry)
        .Add(c => c.Fields, EntryFields.All)
        .Add(c => c.Numbers, CitationNumbers.Of(Atlas, entry, EntryFields.All))
        .Add(c => c.Today, Today)
        .Add(c => c.Brief, brief));
}
