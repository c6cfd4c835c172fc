using AiChainAtlas.Data.Seed;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Provenance;

namespace AiChainAtlas.Data.Tests;

/// <summary>Each correction that was read from a source stands in the seed, and the value it replaced with it.</summary>
public sealed class SeedCorrectionTests
{
    private static readonly Lazy<Dictionary<string, Entry>> Entries =
        new(() => SeedFolder.Read(OpenStore.RealSeed).Entries.ToDictionary(e => e.Id));

    private static readonly string[][] Corrections =
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "corrections.tsv")).Skip(1).Select(line => line.Split('\t')),
    ];

    [Fact]
    public void Every_one_of_204_corrections_cites_its_source()
    {
        Assert.Equal(204, Corrections.Length);
        Assert.All(Corrections, cells => Assert.Contains(
            Entries.Value[cells[0]].Facts,
            fact => (fact.Field, fact.Value) == (cells[1], cells[2]) && fact.SourceIds.Contains(cells[3])));
    }

    [Theory]
    [InlineData("olas", "country", "United Kingdom", "Switzerland")]
    [InlineData("cursor", "status", "active", "merged")]
    [InlineData("story", "ticker", "IP", "DATA")]
    public void A_value_that_was_wrong_stays_beside_the_right_one(string entry, string field, string wrong, string right)
    {
        var facts = Entries.Value[entry].Facts.Where(fact => fact.Field == field).ToList();
        Assert.Contains(facts, fact => fact.Value == wrong && fact.Rank == Rank.Deprecated);
        Assert.Contains(facts, fact => fact.Value == right && fact.Rank != Rank.Deprecated);
    }
}
