using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Rules;
using AiChainAtlas.Domain.Search;
using BenchmarkDotNet.Attributes;

namespace AiChainAtlas.Benchmarks;

/// <summary>What a change costs before readers see it: checking, snapshot and search index of the whole content.</summary>
[Config(typeof(FewRuns))]
public class BuildBenchmarks
{
    private AtlasContent content = null!;
    private Atlas atlas = null!;

    [Params(335, 10_000, 100_000)]
    public int Entries { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        content = SyntheticAtlas.Create(Entries);
        atlas = new Atlas(content, 1, DateTime.UnixEpoch);
    }

    [Benchmark]
    public IReadOnlyList<Finding> RulesCheck() => AtlasRules.Check(content);

    [Benchmark]
    public Atlas SnapshotBuild() => new(content, 1, DateTime.UnixEpoch);

    [Benchmark]
    public AtlasSearch SearchBuild() => AtlasSearch.Build(atlas);
}
