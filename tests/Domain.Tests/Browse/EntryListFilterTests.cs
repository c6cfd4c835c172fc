using AiChainAtlas.Domain.Browse;
using AiChainAtlas.Domain.Chain;

namespace AiChainAtlas.Domain.Tests.Browse;

public sealed class EntryListFilterTests
{
    private static readonly Atlas Atlas = SampleAtlas.Build();

    [Fact]
    public void Nothing_chosen_shows_every_entry() => Assert.Equal(Atlas.Entries, Matches(""));

    [Theory]
    [InlineData("lane=crypto", "akash epik io-net render risc-zero")]
    [InlineData("stage=cloud", "coreweave lambda lepton nvidia")]
    [InlineData("status=merged", "lepton")]
    [InlineData("has_token=true", "akash epik io-net render")]
    [InlineData("origin=seed", "epik nvidia")]
    [InlineData("sourced=some", "render")]
    [InlineData("sourced=none", "")]
    [InlineData("country=China", "cambricon")]
    [InlineData("status=inactive", "")]
    public void Facet_keeps_the_entries_under_its_value(string address, string ids) => Shows(address, ids);

    [Fact]
    public void Link_keeps_entries_of_its_parts_and_guests()
    {
        Shows("link=ai-cloud", "coreweave lambda nvidia lepton");
        Shows("link=ai-cloud-vertical", "coreweave lambda");
        Shows("link=cx-proofs", "risc-zero render");
        Shows("link=cx-data", "epik render");
    }

    [Fact]
    public void Values_of_one_facet_add_up()
    {
        Shows("country=China,United States", "cambricon nvidia");
        Shows("lane=ai,crypto&status=merged,inactive", "lepton");
    }

    [Fact]
    public void Facets_narrow_each_other()
    {
        Shows("lane=crypto&has_token=false", "risc-zero");
        Shows("lane=crypto&origin=seed&country=China", "");
    }

    [Fact]
    public void Text_keeps_what_search_finds_and_narrows_the_facets()
    {
        Assert.Equal(
            Atlas.Search.MatchEntries("accelerators").Keys.Order(), Matches("q=accelerators").Select(e => e.Id).Order());
        Shows("q=accelerators&country=China", "cambricon");
        Shows("q=zzzz", "");
    }

    [Fact]
    public void Text_without_letters_finds_nothing() => Shows("q=%3F!", "");

    [Theory]
    [InlineData("founded_from=1993", "coreweave nvidia")]
    [InlineData("founded_from=1994", "coreweave")]
    [InlineData("founded_to=2017", "coreweave nvidia")]
    [InlineData("founded_to=2016", "nvidia")]
    [InlineData("founded_from=1994&founded_to=2016", "")]
    public void Years_keep_both_ends_and_leave_out_who_tells_none(string address, string ids) => Shows(address, ids);

    private static void Shows(string address, string ids) => Assert.Equal(ids, string.Join(' ', Matches(address).Select(e => e.Id)));

    private static IReadOnlyList<Entry> Matches(string address) => EntryList.Of(Atlas, Address.Query(Atlas, address)).Matches;
}
