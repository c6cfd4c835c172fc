using AiChainAtlas.Domain.Browse;
using AiChainAtlas.Web.Map;
using Bunit;

namespace AiChainAtlas.Web.Tests.Components;

public sealed class MapFiltersTests : ComponentTest
{
    [Fact]
    public void Text_form_keeps_the_rest_of_the_state_and_begins_on_the_first_page()
    {
        var shown = Show("view", "table", "lane", "crypto", "only", "1", "entry", "render", "q", "gpu", "page", "2");
        Assert.Equal(
            ["view=table", "lane=crypto", "only=1", "entry=render"],
            shown.FindAll("form input[type=hidden]").Select(i => $"{i.GetAttribute("name")}={i.GetAttribute("value")}"));
        Assert.Equal("gpu", shown.Find("form input[name=q]").GetAttribute("value"));
    }

    private IRenderedComponent<MapFilters> Show(params string[] address)
    {
        var pairs = address.Chunk(2).ToDictionary(p => p[0], p => p[1]);
        var (state, problem) = MapState.Read(Atlas, pairs.GetValueOrDefault);
        Assert.Null(problem);
        return Render<MapFilters>(p => p.Add(c => c.State, state).Add(c => c.List, EntryList.Of(Atlas, state.Query)));
    }
}
