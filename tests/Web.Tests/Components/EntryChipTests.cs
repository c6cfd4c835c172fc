using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Web.Map;
using Bunit;

namespace AiChainAtlas.Web.Tests.Components;

public sealed class EntryChipTests : ComponentTest
{
    [Fact]
    public void Chip_says_its_status_in_words_and_opens_its_entry()
    {
        var chip = Show(Atlas.FindEntry("lepton")!, State());
        Assert.Equal("Léptön AI", chip.TextContent);
        Assert.Equal("Léptön AI, merged", chip.GetAttribute("title"));
        Assert.Equal(["chip", "merged"], chip.ClassList);
        Assert.Equal("/?entry=lepton", chip.GetAttribute("href"));
    }

    [Fact]
    public void Chip_keeps_view_and_filter() =>
        Assert.Equal("/?view=grid&lane=crypto&only=1&entry=render", Show(RenderNetwork, State("view=grid", "lane=crypto", "only=1", "entry=akash")).GetAttribute("href"));

    [Fact]
    public void Entry_in_the_panel_is_marked()
    {
        var state = State("entry=render");
        Assert.Contains("chosen", Show(RenderNetwork, state).ClassList);
        Assert.DoesNotContain("chosen", Show(Atlas.FindEntry("akash")!, state).ClassList);
    }

    [Fact]
    public void Entry_that_the_filter_leaves_out_is_dimmed_and_none_is_without_a_filter()
    {
        Assert.Contains("dim", Show(RenderNetwork, State(), ["akash"]).ClassList);
        Assert.DoesNotContain("dim", Show(RenderNetwork, State(), ["render"]).ClassList);
        Assert.DoesNotContain("dim", Show(RenderNetwork, State()).ClassList);
    }

    private MapState State(params string[] pairs)
    {
        var values = pairs.Select(p => p.Split('=')).ToDictionary(p => p[0], p => p[1]);
        var (state, problem) = MapState.Read(Atlas, values.GetValueOrDefault);
        Assert.Null(problem);
        return state;
    }

    private AngleSharp.Dom.IElement Show(Entry entry, MapState state, HashSet<string>? matches = null) => Render<EntryChip>(p => p
        .Add(c => c.Entry, entry)
        .Add(c => c.State, state)
        .Add(c => c.Matches, matches)).Find("a");
}
