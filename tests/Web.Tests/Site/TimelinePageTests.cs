using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Learn;
using AiChainAtlas.Domain.Provenance;
using AiChainAtlas.Web.Shell;

namespace AiChainAtlas.Web.Tests.Site;

public sealed class TimelinePageTests(AtlasSite site)
{
    [Fact]
    public async Task Every_event_has_its_place_with_date_track_sources_and_correction()
    {
        var page = (await site.VisitAsync(SiteUrls.Timeline)).Document;
        foreach (var milestone in site.Atlas.Content.Milestones)
        {
            var item = page.GetElementById(milestone.Id)!;
            Assert.All(
                [milestone.Event, milestone.Date.InWords, TimelineTrack.Of(milestone).Label, milestone.School ?? "", milestone.Correction],
                said => Assert.Contains(said, item.TextContent, StringComparison.Ordinal));
            Assert.Equal(milestone.Origin == Origin.Seed, item.TextContent.Contains(Origin.Seed.Label(), StringComparison.Ordinal));
            Assert.Empty(milestone.SourceIds.Where(id => id != Source.FromMemory).Select(SiteUrls.Source).Except(item.QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")!)));
        }
    }

    [Fact]
    public async Task Picture_holds_a_dot_for_each_event_and_says_so_in_words()
    {
        var picture = (await site.VisitAsync(SiteUrls.Timeline)).Document.QuerySelector("svg[role=img]")!;
        Assert.Equal(site.Atlas.Content.Milestones.Count(m => m.Date.IsDated), picture.QuerySelectorAll("circle").Length);
        var said = picture.QuerySelector("desc")!.TextContent;
        Assert.All(TimelineTrack.All, track => Assert.Contains($"{track.Label}: {site.Atlas.Content.Milestones.Count(m => m.Track == track.Key)} events.", said, StringComparison.Ordinal));
        Assert.Contains("Wave of deep learning: 2006 to today.", said, StringComparison.Ordinal);
        Assert.Equal("0", picture.ParentElement!.GetAttribute("tabindex"));
    }

    [Theory]
    [InlineData("/timeline?decade=1980s&track=ai")]
    [InlineData("/timeline?school=symbolism")]
    [InlineData("/timeline?track=aixcrypto")]
    public async Task Filtered_timeline_shows_the_same_events_in_picture_and_list(string target)
    {
        var visit = await site.VisitAsync(target);
        var listed = visit.Document.QuerySelectorAll("ol.timeline-list > li").Length;
        Assert.InRange(listed, 1, site.Atlas.Content.Milestones.Count - 1);
        Assert.Equal(listed, visit.Document.QuerySelectorAll("svg circle").Length);
        Assert.Equal("noindex", visit.Document.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
    }

    [Fact]
    public async Task Filters_without_an_event_say_what_to_do()
    {
        var page = (await site.VisitAsync("/timeline?track=crypto&decade=1940s")).Document;
        Assert.Equal(SiteUrls.Timeline, page.QuerySelector(".empty a")!.GetAttribute("href"));
        Assert.Empty(page.QuerySelectorAll("main svg"));
    }
}
