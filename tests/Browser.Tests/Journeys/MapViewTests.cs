namespace Browser.Tests.Journeys;

/// <summary>The four views of the map show what they say.</summary>
public sealed class MapViewTests(Site site)
{
    [Fact]
    public async Task The_chain_shows_a_column_a_stage_with_cards_of_both_lanes()
    {
        await using var visit = await site.VisitAsync();

        await Expect(visit.Page.GetByRole(AriaRole.Region, new() { Name = "Chips and memory" })).ToBeVisibleAsync();
        await Expect(visit.Card("ai-gpu")).ToBeVisibleAsync();
        await Expect(visit.Card("cx-gpu")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_grid_shows_entries_that_the_chain_only_counts()
    {
        await using var visit = await site.VisitAsync();
        var onChain = await ChipsAsync(visit);

        await visit.Link("Grid").ClickAsync();

        await visit.IsAtAsync("/?view=grid");
        await Expect(visit.Card("ai-gpu")).ToHaveCountAsync(0);
        var onGrid = await ChipsAsync(visit);
        Assert.Empty(onChain.Except(onGrid));
        var onlyCounted = onGrid.Except(onChain).ToList();
        Assert.NotEmpty(onlyCounted);
        await Expect(visit.Chip(onlyCounted[0]).First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_table_lists_the_entries_and_sorts_within_the_map()
    {
        await using var visit = await site.VisitAsync();
        await visit.Link("Table").ClickAsync();
        await visit.IsAtAsync("/?view=table");

        await visit.Link("Founded").ClickAsync();

        await visit.IsAtAsync("/?view=table&sort=founded");
        await Expect(visit.Page.GetByRole(AriaRole.Columnheader, new() { Name = "Founded" })).ToHaveAttributeAsync("aria-sort", "ascending");
    }

    [Fact]
    public async Task The_graph_is_drawn_and_a_dot_opens_its_entry_beside_it()
    {
        await using var visit = await site.VisitAsync();
        await visit.Link("Graph").ClickAsync();
        await visit.IsAtAsync("/?view=graph");
        await visit.DrawnAsync();
        Assert.True(await visit.Page.EvaluateAsync<int>(PaintedPixels) > 1000);

        // The library leaves itself on its box; nothing else says where a dot was drawn.
        var at = await visit.Page.EvaluateAsync<float[]>("() => { const p = document.querySelector('#graph')._cyreg.cy.$id('render').renderedPosition(); return [p.x, p.y]; }");
        await visit.Page.Locator("#graph").ClickAsync(new() { Position = new() { X = at[0], Y = at[1] } });

        await visit.IsAtAsync("/?view=graph&entry=render");
        await Expect(visit.Panel).ToContainTextAsync("Render Network");
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Without_JavaScript_the_graph_says_so_and_leads_to_the_table()
    {
        await using var visit = await site.VisitAsync("/?view=graph", script: false);
        await Expect(visit.Page.GetByText("The graph needs JavaScript.")).ToBeVisibleAsync();

        await visit.Link("The table").ClickAsync();

        await visit.IsAtAsync("/?view=table");
        await Expect(visit.Page.GetByRole(AriaRole.Rowheader).First).ToBeVisibleAsync();
    }

    private static async Task<string[]> ChipsAsync(Visit visit) =>
        await visit.Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('[data-chip]')].map((chip) => chip.dataset.chip)");

    private const string PaintedPixels =
        """
        () => Math.max(...[...document.querySelectorAll("#graph canvas")].map((canvas) => {
          const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
          let painted = 0;
          for (let i = 3; i < data.length; i += 4) if (data[i] > 0) painted++;
          return painted;
        }))
        """;
}
