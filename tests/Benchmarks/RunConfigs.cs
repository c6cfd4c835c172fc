using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Engines;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace AiChainAtlas.Benchmarks;

/// <summary>Single calls timed one by one, for percentiles. In this process, so that big atlases are made once.</summary>
public sealed class SingleRuns : ManualConfig
{
    public SingleRuns()
    {
        AddJob(Once(Job.Default, warmUps: 20, runs: 200));
        AddColumn(StatisticColumn.P50, StatisticColumn.P95, StatisticColumn.Max);
        AddDiagnoser(MemoryDiagnoser.Default);
    }

    internal static Job Once(Job job, int warmUps, int runs) => job
        .WithToolchain(InProcessEmitToolchain.Instance)
        .WithStrategy(RunStrategy.Monitoring)
        .WithInvocationCount(1)
        .WithUnrollFactor(1)
        .WithWarmupCount(warmUps)
        .WithIterationCount(runs)
        .WithGcForce(false);
}

/// <summary>A few calls of something slow.</summary>
public sealed class FewRuns : ManualConfig
{
    public FewRuns()
    {
        AddJob(SingleRuns.Once(Job.Default, warmUps: 3, runs: 8));
        AddColumn(StatisticColumn.P50, StatisticColumn.P95);
        AddDiagnoser(MemoryDiagnoser.Default);
    }
}
