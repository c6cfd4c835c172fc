using AiChainAtlas.Domain.Calculators.Catalogue;
using AiChainAtlas.Domain.Calculators.Declaring;
using AiChainAtlas.Domain.Calculators.Reading;

namespace AiChainAtlas.Domain.Tests.Calculators;

public sealed class AllocationTests
{
    private const int Runs = 2_000;

    // A collection or the compiler can add some kilobytes to a measurement; one object more in every run adds at least this.
    private const long OneObjectARun = 24 * Runs;

    public static TheoryData<string> Slugs => [.. CalculatorCatalog.Default.All.Select(c => c.Slug)];

    [Theory]
    [MemberData(nameof(Slugs))]
    public void Computing_allocates_nothing_beyond_its_result(string slug)
    {
        var calculator = CalculatorCatalog.Default.Find(slug)!;
        var idle = Probe.Of(calculator.Outputs, static _ => { });
        InputValues[] inputs = [InputReader.Read(calculator, calculator.FormSettings), .. calculator.Examples.Select(example => InputReader.Read(calculator, example.Settings))];
        foreach (var values in inputs)
        {
            Measure(() => calculator.Run(values));
            Measure(() => idle.Run(values));
            var result = Measure(() => idle.Run(values));
            Assert.InRange(Measure(() => calculator.Run(values)) - result, 1 - OneObjectARun, OneObjectARun - 1);
        }
    }

    private static long Measure(Func<OutputValues> run)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Runs; i++)
        {
            run();
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
