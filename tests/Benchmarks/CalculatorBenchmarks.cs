using AiChainAtlas.Domain.Calculators.Catalogue;
using AiChainAtlas.Domain.Calculators.Declaring;
using AiChainAtlas.Domain.Calculators.Exploring;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace AiChainAtlas.Benchmarks;

/// <summary>One result of each calculator, from the example that sets most inputs.</summary>
[Config(typeof(ManyCalls))]
public class CalculatorBenchmarks
{
    private InputValues values = null!;

    public static IEnumerable<string> Slugs => CalculatorCatalog.Default.All.Select(calculator => calculator.Slug);

    [ParamsSource(nameof(Slugs))]
    public string Slug { get; set; } = "";

    [GlobalSetup]
    public void Prepare()
    {
        var calculator = CalculatorCatalog.Default.Find(Slug)!;
        values = Calculation.Of(calculator, calculator.Examples.MaxBy(example => example.Settings.Count)!.Settings).Inputs;
    }

    [Benchmark]
    public OutputValues Compute() => values.Calculator.Run(values);

    private sealed class ManyCalls : ManualConfig
    {
        public ManyCalls()
        {
            AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance));
            AddDiagnoser(MemoryDiagnoser.Default);
        }
    }
}
