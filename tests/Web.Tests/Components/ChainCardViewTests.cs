using AiChainAtlas.Domain.Browse;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Layout;
using AiChainAtlas.Web.Map;
using Bunit;

namespace AiChainAtlas.Web.Tests.Components;

/// <summary>A card of four entries with room for two.</summary>
public sealed class ChainCardViewTests : ComponentTest
{
    private static readonly string[] Entries = ["render", "io-net", "akash", "epik"];

    [Fact]
    public void What_does_not_fit_stands_behind_a_number_that_leads_to_the_link()
    {
        var shown = Show();
        Assert.Equal(["render", "io-net"], Chips(shown));
        var more = shown.Find(".more a");
        Assert.Equal("+2 more", Text(more));
        Assert.Equal("2 more on GPU supply side", more.GetAttribute("aria-label"));
        Assert.Equal("/links/cx-gpu", more.GetAttribute("href"));
        Assert.Equal("4 entries", shown.Find("h3 .n").GetAttribute("title"));
        Assert.Equal("4 entries", Text(shown.Find("h3 .n")));
    }

    [Fact]
    public void Match_that_does_not_fit_comes_forward_and_the_rest_keeps_its_place()
    {
        var shown = Show(matches: ["akash"]);
        Assert.Equal(["render", "io-net", "akash"], Chips(shown));
        Assert.Equal("+1 more", Text(shown.Find(".more a")));
        Assert.Equal("1 of 4 entries match", shown.Find("h3 .n").GetAttribute("title"));
        Assert.Equal("1 match", Text(shown.Find("h3 .n")));
    }

    [Fact]
    public void Entry_in_the_panel_comes_forward() => Assert.Equal(["render", "io-net", "epik"], Chips(Show(selected: "epik")));

    [Fact]
    public void With_only_matches_the_rest_goes_and_is_not_counted_as_more()
    {
        var shown = Show(matches: ["io-net"], only: true);
        Assert.Equal(["io-net"], Chips(shown));
        Assert.Empty(shown.FindAll(".more"));
    }

    [Fact]
    public void Number_of_more_counts_matches_that_still_do_not_fit()
    {
        var shown = Show(matches: ["render", "akash", "epik", "io-net"], only: true, room: 1);
        Assert.Equal(["render", "io-net"], Chips(shown));
        Assert.Equal("+2 more", Text(shown.Find(".more a")));
    }

    [Fact]
    public void Card_with_room_for_all_has_no_more() => Assert.Empty(Show(room: 4).FindAll(".more"));

    [Fact]
    public void Brackets_of_a_name_are_left_to_its_page()
    {
        var link = Atlas.FindLink("cx-gpu")! with { Name = "GPU supply side (pools of idle cards)" };
        var shown = Show(card: Card(2) with { Link = link, Parts = [link with { Name = "Proofs (zk)" }, link with { Name = "(odd)" }] });
        Assert.Equal("GPU supply side", shown.Find("h3 a").TextContent);
        Assert.Equal("Proofs · (odd)", Text(shown.Find(".parts")));
    }

    private static IEnumerable<string> Chips(IRenderedComponent<ChainCardView> shown) =>
        shown.FindAll("[data-chip]").Select(c => c.GetAttribute("data-chip")!);

    private ChainCard Card(int room) => new()
    {
        Link = Atlas.FindLink("cx-gpu")!,
        Mark = "A",
        Parts = [],
        Entries = [.. Entries.Select(id => Atlas.FindEntry(id)!)],
        Players = [.. Entries.Select(id => Atlas.FindEntry(id)!)],
        ChipCount = room,
        Suppliers = [],
        Customers = [],
        Counterparts = ["ai-gpu"],
    };

    private IRenderedComponent<ChainCardView> Show(HashSet<string>? matches = null, bool only = false, string? selected = null, int room = 2, ChainCard? card = null) =>
        Render<ChainCardView>(p => p
            .Add(c => c.Card, card ?? Card(room))
            .Add(c => c.State, new MapState(MapView.Chain, new EntryQuery(), only, Atlas.FindEntry(selected)))
            .Add(c => c.Matches, matches));
}
