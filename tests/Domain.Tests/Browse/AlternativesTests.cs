using AiChainAtlas.Domain.Browse;
using AiChainAtlas.Domain.Chain;

namespace AiChainAtlas.Domain.Tests.Browse;

public sealed class AlternativesTests
{
    private static readonly Atlas Atlas = SampleAtlas.Build();

    [Fact]
    public void Same_lane_has_the_others_on_every_link_of_the_entry_main_players_first()
    {
        Assert.Equal(["cambricon", "lepton"], Ids(For(Atlas, "nvidia").SameLane));
        Assert.Equal(["akash", "io-net", "epik", "risc-zero"], Ids(For(Atlas, "render").SameLane));
    }

    [Fact]
    public void Other_lane_has_the_entries_on_the_counterparts_of_its_links()
    {
        var alternatives = For(Atlas, "render");
        Assert.Equal(["ai-gpu", "ai-data"], alternatives.CounterpartLinks.Select(l => l.Id));
        Assert.Equal(["nvidia", "cambricon", "common-crawl"], Ids(alternatives.OtherLane));
    }

    [Fact]
    public void Guests_of_a_link_are_alternatives_too() =>
        Assert.Equal(["render"], Ids(For(Atlas, "epik").SameLane));

    [Fact]
    public void Entry_that_shares_more_links_comes_first_whatever_its_note()
    {
        var atlas = SampleAtlas.Build(SampleAtlas.Content with
        {
            Entries = [.. SampleAtlas.Content.Entries.Select(e => e.Id == "akash" ? e with { SecondaryLinkIds = ["cx-data"] } : e)],
        });
        Assert.Equal(["akash", "io-net", "epik", "risc-zero"], Ids(For(atlas, "render").SameLane));
    }

    [Fact]
    public void Entries_on_parts_of_a_counterpart_are_included()
    {
        var atlas = Paired(("cx-gpu", "ai-cloud"));
        Assert.Equal(["coreweave", "lambda", "lepton", "nvidia"], Ids(For(atlas, "akash").OtherLane).Order());
    }

    [Fact]
    public void Part_without_counterpart_takes_those_of_the_link_it_is_part_of()
    {
        Assert.Empty(Counterparts(Atlas, "ai-cloud-vertical"));
        Assert.Equal(["cx-gpu"], Counterparts(Paired(("cx-gpu", "ai-cloud")), "ai-cloud-vertical"));
        Assert.Equal(["cx-data"], Counterparts(Paired(("cx-gpu", "ai-cloud"), ("cx-data", "ai-cloud-vertical")), "ai-cloud-vertical"));
    }

    [Fact]
    public void Counterpart_is_named_once_and_never_an_entry() =>
        Assert.Equal(["cx-gpu"], Counterparts(Paired(("cx-gpu", "ai-cloud"), ("cx-gpu", "ai-cloud"), ("render", "ai-cloud")), "ai-cloud"));

    [Fact]
    public void Entry_on_a_link_without_counterpart_has_none()
    {
        var alternatives = For(Atlas, "openai");
        Assert.Empty(alternatives.SameLane);
        Assert.Empty(alternatives.CounterpartLinks);
        Assert.Empty(alternatives.OtherLane);
    }

    private static Atlas Paired(params (string Crypto, string Ai)[] pairs) => SampleAtlas.Build(SampleAtlas.Content with
    {
        Relations = [.. pairs.Select(pair => SampleAtlas.Content.Relations[0] with { FromId = pair.Crypto, ToId = pair.Ai })],
    });

    private static Alternatives For(Atlas atlas, string id) => Alternatives.For(atlas, atlas.FindEntry(id)!);

    private static IEnumerable<string> Counterparts(Atlas atlas, string id) =>
        Alternatives.CounterpartsOf(atlas, atlas.FindLink(id)!).Select(l => l.Id);

    private static IEnumerable<string> Ids(IEnumerable<Entry> entries) => entries.Select(e => e.Id);
}
