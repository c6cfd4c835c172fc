using AiChainAtlas.Domain.Browse;
using AiChainAtlas.Domain.Provenance;

namespace AiChainAtlas.Domain.Tests.Browse;

public sealed class SourcingTests
{
    private static readonly Fact Read = SampleEntries.Fact("country", "China");
    private static readonly Fact Recalled = Read with { SourceIds = [Source.FromMemory] };

    [Fact]
    public void Entry_is_judged_by_how_many_of_its_facts_have_a_source_that_was_read()
    {
        Assert.Equal(Sourcing.Every, Of(Read, Read));
        Assert.Equal(Sourcing.Some, Of(Read, Recalled));
        Assert.Equal(Sourcing.None, Of(Recalled, Recalled));
    }

    [Fact]
    public void Fact_that_is_also_recalled_is_read() => Assert.Equal(Sourcing.Every, Of(Read with { SourceIds = [Source.FromMemory, "acme-report"] }));

    [Fact]
    public void Superseded_facts_do_not_count()
    {
        Assert.Equal(Sourcing.Every, Of(Read, Recalled with { Rank = Rank.Deprecated }));
        Assert.Equal(Sourcing.None, Of(Recalled, Read with { Rank = Rank.Deprecated }));
    }

    [Fact]
    public void Entry_without_facts_has_none_that_was_read() => Assert.Equal(Sourcing.None, Of());

    private static Sourcing Of(params Fact[] facts) => Sourcing.Of(SampleEntries.All[0] with { Facts = facts });
}
