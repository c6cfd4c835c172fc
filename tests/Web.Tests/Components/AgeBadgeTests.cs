using AiChainAtlas.Domain.Provenance;
using AiChainAtlas.Web.Ui;
using Bunit;

namespace AiChainAtlas.Web.Tests.Components;

public sealed class AgeBadgeTests : ComponentTest
{
    // The attribute for machines takes days, months and years; it knows no decades (https://html.spec.whatwg.org/#the-time-element).
    [Theory]
    [InlineData("2026-05-12", "2026-05-12", "2026-05-12")]
    [InlineData("2026-05", "2026-05", "2026-05")]
    [InlineData("2026", "2026", "2026")]
    [InlineData("1960s", "1960s", null)]
    [InlineData("n.d.", "undated", null)]
    public void Date_is_shown_as_precisely_as_it_is_known(string asOf, string words, string? machine)
    {
        var time = Show(asOf).Find("time");
        Assert.Equal(words, time.TextContent);
        Assert.Equal(machine, time.GetAttribute("datetime"));
    }

    [Theory]
    [InlineData("2026-05-12", "fresh", "Shown by a source as of 2026-05-12, under 12 months ago")]
    [InlineData("2025-06", "fresh", "Shown by a source as of 2025-06, under 12 months ago")]
    [InlineData("2025-05", "ageing", "Shown by a source as of 2025-05, 12 to 24 months ago")]
    [InlineData("2023", "old", "Shown by a source as of 2023, over 24 months ago")]
    [InlineData("n.d.", "undated", "The source has no date")]
    public void Age_is_told_in_words_and_repeated_by_colour(string asOf, string colour, string words)
    {
        var badge = Show(asOf).Find(".age");
        Assert.Contains(colour, badge.ClassList);
        Assert.Equal(words, badge.GetAttribute("title"));
    }

    private IRenderedComponent<AgeBadge> Show(string asOf) => Render<AgeBadge>(p => p
        .Add(c => c.AsOf, PartialDate.Parse(asOf))
        .Add(c => c.Today, Today));
}
