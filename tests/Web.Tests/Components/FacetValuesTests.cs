using AiChainAtlas.Domain.Browse;
using AiChainAtlas.Web.Ui;
using Bunit;

namespace AiChainAtlas.Web.Tests.Components;

public sealed class FacetValuesTests : ComponentTest
{
    [Fact]
    public void Facet_without_a_value_is_left_out() => Assert.Empty(Show(0).Markup.Trim());

    [Fact]
    public void Value_leads_to_the_list_it_makes_and_tells_how_many()
    {
        var link = Show(1).Find("a");
        Assert.Equal("/?country=v0", link.GetAttribute("href"));
        Assert.Equal("Value 0 100", Text(link));
        Assert.False(link.HasAttribute("aria-current"));
    }

    [Fact]
    public void Chosen_value_is_marked() => Assert.Equal("Value 1 99", Text(Assert.Single(Show(3, chosen: 1).FindAll("[aria-current=true]"))));

    [Fact]
    public void Eight_values_stand_open() => Assert.Empty(Show(8).FindAll("details"));

    [Fact]
    public void Ninth_value_and_those_after_it_fold()
    {
        var shown = Show(11);
        Assert.Equal("3 more", Text(shown.Find("summary")));
        Assert.False(shown.Find("details").HasAttribute("open"));
        Assert.Equal(["Value 8 92", "Value 9 91", "Value 10 90"], shown.FindAll("details li").Select(Text));
        Assert.Equal(11, shown.FindAll("li").Count);
    }

    [Theory]
    [InlineData(7, false)]
    [InlineData(8, true)]
    public void Fold_opens_for_a_chosen_value_inside_it(int chosen, bool open) =>
        Assert.Equal(open, Show(11, chosen).Find("details").HasAttribute("open"));

    private IRenderedComponent<FacetValues> Show(int count, int chosen = -1) => Render<FacetValues>(p => p
        .Add(c => c.Facet, EntryFacets.Country)
        .Add(c => c.Counts, [.. Enumerable.Range(0, count).Select(i => new FacetCount($"v{i}", $"Value {i}", 100 - i, i == chosen))])
        .Add(c => c.UrlOf, value => $"/?country={value}"));
}
