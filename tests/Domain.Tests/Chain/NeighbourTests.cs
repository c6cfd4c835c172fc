using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Provenance;

namespace AiChainAtlas.Domain.Tests.Chain;

public sealed class NeighbourTests
{
    [Theory]
    [InlineData("supplies", Direction.Downstream, "Supplies", Direction.Upstream, "Supplied by")]
    [InlineData("serves", Direction.Downstream, "Serves", Direction.Upstream, "Served by")]
    [InlineData("depends_on", Direction.Upstream, "Depends on", Direction.Downstream, "Needed by")]
    [InlineData("crypto_counterpart_of", Direction.Counterpart, "Crypto counterpart of", Direction.Counterpart, "Crypto counterpart")]
    [InlineData("competes_with", Direction.Rival, "Competes with", Direction.Rival, "Competes with")]
    public void Relation_reads_from_either_end(string kind, Direction fromFirst, string firstWords, Direction fromSecond, string secondWords)
    {
        var relation = new Relation
        {
            FromId = "a",
            ToId = "b",
            Kind = RelationKind.Find(kind)!,
            Origin = Origin.Added,
            SourceIds = [],
            AsOf = PartialDate.None,
        };
        Assert.Equal(new Neighbour(relation, "b", firstWords, fromFirst), Neighbour.Read(relation, "a"));
        Assert.Equal(new Neighbour(relation, "a", secondWords, fromSecond), Neighbour.Read(relation, "b"));
    }

    [Fact]
    public void Every_kind_is_found_by_its_key()
    {
        Assert.All(RelationKind.All, kind => Assert.Same(kind, RelationKind.Find(kind.Key)));
        Assert.Null(RelationKind.Find("owns"));
    }
}
