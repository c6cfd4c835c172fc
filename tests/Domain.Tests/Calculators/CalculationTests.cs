using AiChainAtlas.Domain.Calculators.Catalogue;
using AiChainAtlas.Domain.Calculators.Exploring;

namespace AiChainAtlas.Domain.Tests.Calculators;

/// <summary>What a page shows of a result.</summary>
public sealed class CalculationTests
{
    public static TheoryData<string> Slugs => [.. CalculatorCatalog.Default.All.Select(c => c.Slug)];

    [Theory]
    [MemberData(nameof(Slugs))]
    public void Nothing_beside_the_leading_figure_says_it_again(string slug)
    {
        var calculator = CalculatorCatalog.Default.Find(slug)!;
        IEnumerable<Calculation> runs = [new Asked(slug).Form, .. calculator.Examples.Select(example => Calculation.Of(calculator, example.Settings))];
        Assert.All(runs, run =>
        {
            Assert.DoesNotContain(run.Outputs.Show(run.Lead!), run.Beside.Select(run.Outputs.Show));
            Assert.Equal(run.Said.Select(o => o.Key).Order(), run.Beside.Concat(run.Repeated).Append(run.Lead!).Select(o => o.Key).Order());
        });
    }

    [Theory]
    [InlineData("training-time-cost", "days")]
    [InlineData("training-memory", "per_gpu_gb")]
    [InlineData("energy-carbon", "energy_kwh")]
    public void The_same_in_another_unit_is_for_programs(string slug, string key)
    {
        var run = new Asked(slug).Form;
        Assert.DoesNotContain(run.Beside, output => output.Key == key);
        Assert.NotNull(run.Number(key));
    }

    [Theory]
    [InlineData(80e9, "Fits in 80 GB", "no")]
    [InlineData(1e12, "Fits in 1 TB", "yes")]
    public void Fitting_names_the_memory_and_says_yes_or_no(double memory, string label, string answer)
    {
        var run = new Asked("training-memory").With(("params", 8e9), ("gpu_memory_bytes", memory));
        var fits = run.Calculator.FindOutput("fits")!;
        Assert.Equal((label, answer), (run.LabelOf(fits), run.Outputs.Show(fits)));
    }

    [Fact]
    public void Long_times_are_in_years_for_people_and_in_days_for_programs()
    {
        var run = new Asked("training-time-cost").With(("flops", 3.14e23), ("peak_flops_per_chip", 312e12), ("utilisation", 0.4), ("chips", 1));
        Assert.Equal("79.7 years", run.Outputs.Show(run.Calculator.FindOutput("single_chip_days")!));
        Assert.Equal(29_121, run.Number("single_chip_days")!.Value, 1.0);
    }
}
