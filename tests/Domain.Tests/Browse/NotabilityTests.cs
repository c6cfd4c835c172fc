using AiChainAtlas.Domain.Browse;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Provenance;

namespace AiChainAtlas.Domain.Tests.Browse;

public sealed class NotabilityTests
{
    private static readonly Atlas Atlas = SampleAtlas.Build();
    private static readonly Entry Plain = new() { Id = "plain", Name = "Plain", LinkId = "ai-gpu", Origin = Origin.Added, Facts = [SampleEntries.Fact("status", "active")] };

    [Fact]
    public void Entry_named_by_the_article_comes_before_the_best_known_other() =>
        Assert.True(Of(Plain with { Origin = Origin.Seed }) > Of(Atlas.FindEntry("coreweave")! with { Facts = [Sources(500)] }));

    [Fact]
    public void Claims_and_relations_about_an_entry_lift_it()
    {
        // Of Nvidia the sample has one claim and one relation, of io.net one relation.
        Assert.True(Of(Plain with { Id = "io-net" }) > Of(Plain));
        Assert.True(Of(Plain with { Id = "nvidia" }) > Of(Plain with { Id = "io-net" }));
    }

    [Fact]
    public void Publications_lift_an_entry_up_to_a_bound()
    {
        Assert.True(Of(With(Sources(2))) > Of(With(Sources(1))));
        Assert.Equal(Of(With(Sources(10))), Of(With(Sources(500))));
        Assert.Equal(Of(With(Sources(0))), Of(With(Sources(0) with { SourceIds = [Source.FromMemory] })));
    }

    [Theory]
    [InlineData("merged")]
    [InlineData("inactive")]
    [InlineData("unknown")]
    public void Entry_that_no_longer_runs_comes_after_its_equals(string status) =>
        Assert.True(Of(Plain with { Facts = [SampleEntries.Fact("status", status)] }) < Of(Plain));

    private static double Of(Entry entry) => Notability.Of(Atlas, entry);

    private static Entry With(Fact fact) => Plain with { Facts = [fact] };

    private static Fact Sources(int count) =>
        SampleEntries.Fact("status", "active") with { SourceIds = [.. Enumerable.Range(0, count).Select(i => $"s{i}")] };
}
