using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Layout;
using AiChainAtlas.Domain.Learn;
using AiChainAtlas.Domain.Provenance;

namespace AiChainAtlas.Domain.Tests.Learn;

public sealed class TimelineTests
{
    private static readonly Atlas Atlas = new(
        SampleAtlas.Content with
        {
            Milestones =
            [
                Milestone("late", "2026-04", "aixcrypto"), Milestone("later", "2026-04", "aixcrypto"), Milestone("vague", "1960s", "ai", "symbolism"),
                Milestone("first", "1956", "ai", "symbolism"), Milestone("chain", "2009", "crypto"), Milestone("undated", "n.d.", "ai", "connectionism"),
                Milestone("1956-dartmouth-workshop-gives-field", "1956", "ai"), Milestone("1969-minsky-papert-publish-critique", "1969", "ai"),
            ],
        },
        1, default);

    [Theory]
    [InlineData("decade", "1800s", "'1800s' is not a decade with milestones; choose one of: 1950s, 1960s, 2000s, 2020s.")]
    [InlineData("track", "metal", "choose one of: ai, aixcrypto, crypto.")]
    [InlineData("school", "stoicism", "choose one of: connectionism, symbolism.")]
    public void Unknown_value_is_refused_with_the_choice(string key, string value, string sentence)
    {
        var problem = TimelineQuery.Read(Atlas, asked => asked == key ? value : null).Problem!;
        Assert.Equal(key, problem.Field);
        Assert.EndsWith(sentence, problem.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Query_reads_what_it_writes()
    {
        var query = new TimelineQuery { Decade = new Decade(1960), Track = TimelineTrack.All[0], School = "symbolism" };
        var written = query.ToPairs().ToDictionary();
        Assert.Equal((query, null), TimelineQuery.Read(Atlas, written.GetValueOrDefault));
        Assert.Equal(TimelineQuery.Keys, written.Keys);
        Assert.False(TimelineQuery.Read(Atlas, _ => " ").Query.IsFiltered);
    }

    [Fact]
    public void Milestones_stand_in_order_and_undated_ones_last()
    {
        var ids = new TimelineQuery { Track = TimelineTrack.All[0] }.OfAnyDecade(Atlas).Select(milestone => milestone.Id).ToList();
        Assert.Equal("vague", ids[2]);
        Assert.Equal("undated", ids[^1]);
        Assert.All(new TimelineQuery { School = "symbolism" }.OfAnyDecade(Atlas), milestone => Assert.Equal("symbolism", milestone.School));
    }

    [Fact]
    public void Milestones_of_one_time_stand_upon_each_other_and_a_decade_is_vague()
    {
        var layout = TimelineLayout.Of(Atlas.Content.Milestones, Atlas.Content.Milestones, null, 800, 10);
        Assert.Equal(TimelineTrack.All, layout.Rows.Select(row => row.Track));
        Assert.Equal([0, 1], layout.Rows[1].Dots.Select(dot => dot.Level));
        Assert.Equal(2, layout.Rows[1].Levels);
        var vague = Assert.Single(layout.Rows[0].Dots, dot => dot.IsVague);
        Assert.Equal(("vague", 150), (vague.Milestone.Id, Math.Round(vague.X)));
        Assert.Equal([1950, 1960, 1970, 1980, 1990, 2000, 2010, 2020, 2030], layout.Ticks.Select(tick => tick.Year));
        Assert.DoesNotContain(layout.Rows.SelectMany(row => row.Dots), dot => dot.Milestone.Id == "undated");
    }

    [Fact]
    public void Decade_fills_the_picture_and_cuts_waves_off()
    {
        var query = new TimelineQuery { Decade = new Decade(1960) };
        var layout = TimelineLayout.Of(Atlas.Content.Milestones, Atlas.Content.Milestones.Where(query.IsInDecade), query.Decade, 800, 10);
        Assert.Equal(["vague", "1969-minsky-papert-publish-critique"], layout.Rows.Single().Dots.Select(dot => dot.Milestone.Id));
        Assert.Equal(11, layout.Ticks.Count);
        var band = Assert.Single(layout.Bands);
        Assert.Equal((0, 720), (band.X, band.Width));
        Assert.Equal((1956, 1969), band.Years);
    }

    private static Milestone Milestone(string id, string date, string track, string? school = null) =>
        new() { Id = id, Date = PartialDate.Parse(date), Event = id, Track = track, School = school, Origin = Origin.Added, SourceIds = [] };
}
