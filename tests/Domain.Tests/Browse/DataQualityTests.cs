using AiChainAtlas.Domain.Browse;
using AiChainAtlas.Domain.Provenance;

namespace AiChainAtlas.Domain.Tests.Browse;

public sealed class DataQualityTests
{
    private static readonly DateOnly Today = new(2026, 6, 1);
    private static readonly DataQuality Quality = DataQuality.Of(SampleAtlas.Build(), Today);

    [Fact]
    public void Superseded_facts_are_counted_apart()
    {
        Assert.Equal(45, Quality.Facts);
        Assert.Equal(1, Quality.Corrected);
    }

    [Fact]
    public void Facts_are_counted_by_confidence() =>
        Assert.Equal(
            [new("Reported", 44, 45), new("Likely", 0, 45), new("Estimated", 0, 45), new("Unverified", 1, 45)],
            Quality.ByConfidence);

    [Fact]
    public void Entries_are_counted_by_how_far_their_sources_were_read() =>
        Assert.Equal([new("Fully", 11, 12), new("Partly", 1, 12), new("Not at all", 0, 12)], Quality.BySourcing);

    [Fact]
    public void Facts_are_counted_by_age()
    {
        string[] dates = ["2026-05-31", "2025-06-02", "2025-06-01", "2024-05", "2024-04", "n.d."];
        var facts = dates.Select(date => SampleEntries.Fact("country", date) with { AsOf = PartialDate.Parse(date) });
        var atlas = SampleAtlas.Build(SampleAtlas.Content with { Entries = [SampleEntries.All[0] with { Facts = [.. facts] }] });
        Assert.Equal(
            [new("under 12 months", 2, 6), new("12 to 24 months", 2, 6), new("over 24 months", 1, 6), new("undated", 1, 6)],
            DataQuality.Of(atlas, Today).ByAge);
    }

    [Fact]
    public void Sources_count_when_something_cites_them_and_memory_never_does() => Assert.Equal(3, Quality.SourcesCited);

    [Fact]
    public void Share_is_a_fraction_and_of_nothing_it_is_nothing()
    {
        Assert.Equal(0.25, new Share("a", 1, 4).Fraction);
        Assert.Equal(0, new Share("a", 0, 0).Fraction);
    }
}
