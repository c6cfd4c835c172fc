using AiChainAtlas.Domain.Browse;
using AiChainAtlas.Domain.Chain;

namespace AiChainAtlas.Domain.Tests.Browse;

public sealed class EntryColumnsTests
{
    private static readonly Atlas Atlas = SampleAtlas.Build();

    [Theory]
    [InlineData("name", "Render Network")]
    [InlineData("lane", "Crypto")]
    [InlineData("link", "GPU supply side")]
    [InlineData("stage", "Chips and memory")]
    [InlineData("status", "Active")]
    [InlineData("country", "Cayman Islands")]
    [InlineData("ticker", "RENDER")]
    [InlineData("token_chains", "Solana; Ethereum")]
    [InlineData("founded", null)]
    [InlineData("succession", null)]
    [InlineData("origin", "Added by the atlas")]
    [InlineData("sources", "1")]
    [InlineData("as_of", "2026-05-12")]
    public void Cell_says_what_is_known(string key, string? text) =>
        Assert.Equal(text, EntryColumns.Find(key)!.Text(Atlas, Atlas.FindEntry("render")!));

    [Fact]
    public void Every_field_has_a_column() =>
        Assert.Equal(
            EntryFields.All.Select(f => (f.Key, f.Label)),
            EntryColumns.All.Where(c => EntryFields.Find(c.Key) is not null).Select(c => (c.Key, c.Label)));

    [Fact]
    public void Superseded_facts_are_not_shown() =>
        Assert.Equal("2017", EntryColumns.Find("founded")!.Text(Atlas, Atlas.FindEntry("coreweave")!));

    [Fact]
    public void Entry_without_facts_has_no_source_and_no_date()
    {
        var bare = Atlas.FindEntry("render")! with { Facts = [] };
        Assert.Equal("0", EntryColumns.Sources.Text(Atlas, bare));
        Assert.Null(EntryColumns.AsOf.Text(Atlas, bare));
        Assert.Equal("Not known", EntryColumns.Find("status")!.Text(Atlas, bare));
    }

    [Fact]
    public void Table_begins_with_the_name() => Assert.Same(EntryColumns.Name, EntryColumns.Default[0]);
}
