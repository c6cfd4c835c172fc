using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Provenance;
using AiChainAtlas.Web.Ui;
using Bunit;

namespace AiChainAtlas.Web.Tests.Components;

public sealed class RelationTextTests : ComponentTest
{
    private static readonly Relation Pairing = Domain.Tests.SampleAtlas.Content.Relations[0] with { SourceIds = ["acme-report", "daily-render"] };

    [Theory]
    [InlineData("cx-gpu", "GPU and accelerator providers", "/links/ai-gpu")]
    [InlineData("ai-gpu", "GPU supply side", "/links/cx-gpu")]
    public void Other_end_is_named_from_whichever_side_it_is_read(string from, string name, string address)
    {
        var link = Show(Pairing, from).Find("a");
        Assert.Equal(name, link.TextContent);
        Assert.Equal(address, link.GetAttribute("href"));
    }

    [Fact]
    public void Entry_leads_to_its_page() =>
        Assert.Equal("/entries/coreweave", Show(Relation("render", "coreweave"), "render").Find("a").GetAttribute("href"));

    [Fact]
    public void Doubt_and_note_show_where_there_are_any()
    {
        var plain = Show(Pairing with { Note = "" }, "cx-gpu");
        Assert.Empty(plain.FindAll(".contested, .muted"));
        var doubted = Show(Pairing with { Contested = true }, "cx-gpu");
        Assert.Equal("contested", Text(doubted.Find(".contested")));
        Assert.Equal("Pools consumer cards.", Text(doubted.Find(".muted")));
    }

    [Fact]
    public void Sources_go_by_publisher_on_a_page_without_numbers() =>
        Assert.Equal(["Acme Research", "Daily Ledger"], Show(Pairing, "cx-gpu").FindAll(".cited-from a").Select(Text));

    [Fact]
    public void Sources_go_by_their_numbers_on_a_page_that_has_them()
    {
        var cited = Show(Pairing, "cx-gpu", "[1, 2]").Find("sup.cite a");
        Assert.Equal("[1, 2]", Text(cited));
        Assert.Equal("/sources/acme-report", cited.GetAttribute("href"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("[]")]
    public void Relation_from_memory_says_that_no_source_was_read(string? label)
    {
        var shown = Show(Pairing with { SourceIds = [Domain.Provenance.Source.FromMemory] }, "cx-gpu", label);
        Assert.Equal("unsourced", Text(shown.Find(".unverified")));
        Assert.Single(shown.FindAll("a"));
    }

    private static Relation Relation(string from, string to) =>
        Domain.Tests.SampleAtlas.Content.Relations.Single(r => r.FromId == from && r.ToId == to);

    private IRenderedComponent<RelationText> Show(Relation relation, string from, string? label = null) => Render<RelationText>(p => p
        .Add(c => c.Neighbour, Neighbour.Read(relation, from))
        .Add(c => c.Label, label));
}
