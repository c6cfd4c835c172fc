using AiChainAtlas.Domain.Browse;
using AiChainAtlas.Domain.Chain;

namespace AiChainAtlas.Domain.Tests.Browse;

public sealed class FacetIndexTests
{
    private static readonly Atlas Atlas = SampleAtlas.Build();

    [Fact]
    public void Values_of_a_fixed_set_may_be_asked_for_even_when_no_entry_has_them()
    {
        Assert.Equal(EntryStatus.All.Select(s => s.Key).ToHashSet(), Atlas.FacetIndex.ValuesOf(EntryFacets.Status));
        Assert.Equal(Atlas.Links.Select(l => l.Id).ToHashSet(), Atlas.FacetIndex.ValuesOf(EntryFacets.Link));
    }

    [Fact]
    public void Values_of_an_open_set_are_those_that_entries_have_and_not_recorded() =>
        Assert.Equal(new HashSet<string> { "Cayman Islands", "China", "United States", "none" }, Atlas.FacetIndex.ValuesOf(EntryFacets.Country));

    [Fact]
    public void Value_of_every_entry_may_be_asked_for() =>
        Assert.All(EntryFacets.All, facet => Assert.Subset(
            Atlas.FacetIndex.ValuesOf(facet).ToHashSet(), Atlas.Entries.SelectMany(e => facet.ValuesOf(Atlas, e)).ToHashSet()));

    [Fact]
    public void Facet_that_is_not_declared_is_a_mistake_of_the_caller()
    {
        var colour = new EntryFacet("colour", "Colour", (_, _) => [], (_, value) => value);
        Assert.Contains("'colour'", Assert.Throws<ArgumentException>(() => Atlas.FacetIndex.ValuesOf(colour)).Message, StringComparison.Ordinal);
    }
}
