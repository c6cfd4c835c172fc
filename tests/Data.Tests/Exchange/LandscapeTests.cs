using AiChainAtlas.Data.Editing;
using AiChainAtlas.Domain.Chain;

namespace AiChainAtlas.Data.Tests.Exchange;

public sealed class LandscapeTests
{
    [Fact]
    public async Task Items_update_by_id_or_name_or_add_and_remove_nothing()
    {
        using var store = await ExchangeStore.SeededAsync();
        var gpu = store.Atlas.FindLink("cx-gpu")!.Name;
        var outcome = await store.ImportAsync(System.Text.Encoding.UTF8.GetBytes($"""
            landscape:
              - category:
                name: Anything
                subcategories:
                  - subcategory:
                    name: {gpu}
                    items:
                      - item:
                        name: RENDER network
                        homepage_url: https://render.example/
                        logo: x.svg
                      - item:
                        name: A New Market
                        description: Sells idle chips.
                        homepage_url: https://new.example
                        repo_url: https://github.com/new/market
                        logo: x.svg

            """), "landscape.yml");
        var committed = Assert.IsType<EditOutcome.Committed>(outcome);
        Assert.Equal(["render", "a-new-market"], committed.Changes.Select(c => c.Id));
        var render = store.Atlas.FindEntry("render")!;
        Assert.Equal("rendernetwork.com", render.Value(EntryFields.Website));
        Assert.Contains(render.Facts, fact => fact is { Value: "render.example", Confidence: Domain.Provenance.Confidence.Unverified, IsSourced: false });
        var added = store.Atlas.FindEntry("a-new-market")!;
        Assert.Equal(("cx-gpu", "Sells idle chips.", "new/market"), (added.LinkId, added.Value(EntryFields.Description), added.Value(EntryFields.GitHub)));
    }

    [Fact]
    public async Task An_unknown_item_on_an_unknown_link_is_named_with_its_line()
    {
        using var store = await ExchangeStore.SeededAsync();
        var plan = await store.PlanAsync("categories:\n  - name: X\n    subcategories:\n      - name: Nowhere\n        items:\n          - name: New\n", "landscape.yml");
        Assert.Equal(6, plan.Refusal!.Place.Line);
        Assert.Contains("atlas_link", plan.Refusal.Sentence, StringComparison.Ordinal);
    }
}
