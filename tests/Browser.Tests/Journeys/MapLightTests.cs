namespace Browser.Tests.Journeys;

/// <summary>Pointing at a card or a chip, or having the focus on it, lights what belongs to it.</summary>
public sealed class MapLightTests(Site site)
{
    [Fact]
    public async Task Pointing_at_a_chip_lights_its_card_and_the_counterpart_and_dims_a_stranger()
    {
        await using var visit = await site.VisitAsync();

        await visit.Chip("render").HoverAsync();

        await LitAsync(visit, ["cx-gpu", "ai-gpu", "ai-cloud"], "ai-edge");
    }

    [Fact]
    public async Task The_focus_lights_the_same_and_leaving_the_map_lets_all_be_seen_again()
    {
        await using var visit = await site.VisitAsync();

        await visit.Chip("render").FocusAsync();
        await LitAsync(visit, ["cx-gpu", "ai-gpu", "ai-cloud"], "ai-edge");
        await visit.SearchBox.FocusAsync();

        await Expect(visit.Card("ai-edge")).ToHaveCSSAsync("opacity", "1");
    }

    private static async Task LitAsync(Visit visit, IReadOnlyList<string> near, string stranger)
    {
        foreach (var card in near)
        {
            await Expect(visit.Card(card)).ToHaveCSSAsync("opacity", "1");
        }

        await Expect(visit.Card(stranger)).Not.ToHaveCSSAsync("opacity", "1");
    }
}
