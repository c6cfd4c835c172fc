using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Provenance;

namespace AiChainAtlas.Domain.Tests.Chain;

public sealed class EntryTests
{
    private static readonly Fact Old = SampleEntries.Fact("founded", "2016") with { Rank = Rank.Deprecated };
    private static readonly Fact Plain = SampleEntries.Fact("founded", "2017");
    private static readonly Fact Best = SampleEntries.Fact("founded", "2018") with { Rank = Rank.Preferred };

    [Fact]
    public void Preferred_fact_is_shown_whatever_the_order() =>
        Assert.Equal("2018", With(Old, Plain, Best).Value(EntryFields.Founded));

    [Fact]
    public void First_of_equal_facts_is_shown() =>
        Assert.Equal("2017", With(Plain, Plain with { Value = "2019" }).Value(EntryFields.Founded));

    [Fact]
    public void Deprecated_fact_is_listed_last_and_never_shown_alone()
    {
        Assert.Null(With(Old).Best(EntryFields.Founded));
        Assert.Null(With(Old).Value(EntryFields.Founded));
        Assert.Equal(["2018", "2017", "2016"], With(Old, Plain, Best).FactsOf(EntryFields.Founded).Select(f => f.Value));
        Assert.Equal(["2018", "2017"], With(Old, Plain, Best, Plain).Values(EntryFields.Founded));
    }

    [Fact]
    public void Facts_of_other_fields_do_not_count() => Assert.Empty(With(Plain).FactsOf(EntryFields.Country));

    [Theory]
    [InlineData("merged", "merged")]
    [InlineData("nonsense", "unknown")]
    public void Status_comes_from_the_fact_or_is_unknown(string value, string expected) =>
        Assert.Equal(expected, EntryStatus.Of(With(SampleEntries.Fact("status", value))).Key);

    [Fact]
    public void Status_is_unknown_when_no_fact_says() => Assert.Equal(EntryStatus.Unknown, EntryStatus.Of(With()));

    private static Entry With(params Fact[] facts) =>
        new() { Id = "acme", Name = "Acme", LinkId = "ai-gpu", Origin = Origin.Added, Facts = facts };
}
