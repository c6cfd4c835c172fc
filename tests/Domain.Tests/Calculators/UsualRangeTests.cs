using AiChainAtlas.Domain.Calculators.Catalogue;
using AiChainAtlas.Domain.Calculators.Declaring;
using AiChainAtlas.Domain.Calculators.Reading;
using AiChainAtlas.Domain.Units;
using AiChainAtlas.Tests.Cases;

namespace AiChainAtlas.Domain.Tests.Calculators;

public sealed class UsualRangeTests
{
    public static TheoryData<string, string> Inputs
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (var calculator in CalculatorCatalog.Default.All)
            {
                foreach (var input in calculator.NumberInputs)
                {
                    rows.Add(calculator.Slug, input.Key);
                }
            }

            return rows;
        }
    }

    public static TheoryData<string> Slugs => [.. CalculatorCatalog.Default.All.Select(c => c.Slug)];

    [Theory]
    [MemberData(nameof(Inputs))]
    public void Input_declares_its_usual_range_unless_its_bounds_say_as_much(string slug, string key)
    {
        var input = Find(slug, key);
        Assert.True(input.Usual is not null || input.Maximum < NumberInput.Ceiling, $"{key} of {slug} has neither a usual range nor an upper bound: set {nameof(NumberInput.Usual)}.");
        Assert.True(input.Usual is null || (input.Usual.Low < input.Usual.High && !input.Usual.Subject.EndsWith(' ')));
    }

    [Theory]
    [MemberData(nameof(Inputs))]
    public void Whatever_the_form_offers_is_usual(string slug, string key)
    {
        var input = Find(slug, key);
        double?[] offered = [input.Default, input.FormValue, input.Slider?.Low, input.Slider?.High, .. input.Menu.Select(named => (double?)named.Value)];
        Assert.All(offered.OfType<double>(), value =>
        {
            Assert.True(input.Usual?.Contains(value) ?? true, $"{value} is outside the usual range");
            Assert.True(input.Admits(value) || (value == input.Minimum && input.IsAboveMinimum), $"{value} is refused");
        });
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public void Published_results_examples_and_the_form_give_no_note_of_a_slip(string slug)
    {
        var calculator = CalculatorCatalog.Default.Find(slug)!;
        IEnumerable<InputValues> runs =
        [
            InputReader.Read(calculator, calculator.FormSettings),
            .. calculator.Examples.Select(example => InputReader.Read(calculator, example.Settings)),
            .. calculator.ArticleChecks.SelectMany(check => check.Runs(calculator)).Select(run => run.Inputs).Where(values => !values.Sent.Any(IsWithoutBound)),
            .. calculator.ArticleGrids.SelectMany(grid => grid.Cells(calculator)).Select(cell => cell.Run.Inputs),
            .. CalculatorCase.All.Where(known => known.Calculator == slug).Select(known => InputReader.Read(calculator, known.Raw).Values).OfType<InputValues>(),
        ];
        Assert.All(runs, values => Assert.Empty(UnusualInputs.Of(values)));
    }

    [Theory]
    [MemberData(nameof(Inputs))]
    public void Value_a_thousandfold_beyond_its_usual_range_is_named_with_the_range(string slug, string key)
    {
        var input = Find(slug, key);
        if (input.Usual is { } usual && input.Admits(usual.High * 1e3))
        {
            var note = UnusualInputs.Of(input, usual.High * 1e3)!;
            Assert.Equal(NoteKind.Warning, note.Kind);
            Assert.StartsWith($"{input.Label} ({key}) is read as {QuantityFormat.Of(usual.High * 1e3, input.Unit)}; ", note.Text, StringComparison.Ordinal);
            Assert.Contains(QuantityFormat.Range(usual.Low, usual.High, input.Unit), note.Text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("energy-carbon", "kg_co2_per_kwh", 385, "Carbon of the grid (kg_co2_per_kwh) is read as 385 kg/kWh; grids emit 0.02 to 1.2 kg/kWh. Did you mean 385 g/kWh?")]
    [InlineData("energy-carbon", "watts_per_chip", 0.7, "Power of a chip (watts_per_chip) is read as 700 mW; accelerators draw 10 W to 3 kW. Did you mean 700 W?")]
    [InlineData("energy-carbon", "price_per_kwh", 8.26, "Price of electricity (price_per_kwh) is read as $8.26/kWh; electricity costs $0.01/kWh to $1.00/kWh. Did you mean 8.26 cents/kWh?")]
    [InlineData("inference", "mem_bandwidth", 3.35, "Memory bandwidth of one chip (mem_bandwidth) is read as 3.35 B/s; memories deliver 10 GB/s to 100 TB/s. Did you mean 3.35 TB/s?")]
    [InlineData("inference", "chip_memory_bytes", 80, "Memory of one chip (chip_memory_bytes) is read as 80 B; accelerators have 100 MB to 1 TB. Did you mean 80 GB?")]
    [InlineData("training-memory", "gpu_memory_bytes", 80, "Memory of one GPU (gpu_memory_bytes) is read as 80 B; accelerators have 100 MB to 1 TB. Did you mean 80 GB?")]
    [InlineData("training-time-cost", "peak_flops_per_chip", 312, "Dense peak of one chip (peak_flops_per_chip) is read as 312 FLOP/s; accelerators reach 1 TFLOP/s to 20 PFLOP/s. Did you mean 312 TFLOP/s?")]
    [InlineData("training-time-cost", "peak_flops_per_chip", 312e15, "Dense peak of one chip (peak_flops_per_chip) is read as 312 PFLOP/s; accelerators reach 1 TFLOP/s to 20 PFLOP/s. Did you mean 312 TFLOP/s?")]
    [InlineData("token-value", "nominal_yield", 15, "Advertised yield (nominal_yield) is read as 1,500 %; staking yields −100 to 100 %. Did you mean 15 %?")]
    [InlineData("token-value", "inflation", 10, "Inflation of the token (inflation) is read as 1,000 %; supplies grow by −100 to 100 %. Did you mean 10 %?")]
    [InlineData("allreduce", "latency_s", 50, "Latency, one way (latency_s) is read as 50 s; links take 10 ns to 1 s. Did you mean 50 µs?")]
    [InlineData("decentralised-training", "latency_s", 50, "Latency, one way (latency_s) is read as 50 s; links take 10 ns to 1 s. Did you mean 50 ms?")]
    [InlineData("training-compute", "params", 175, "Parameters (params) is read as 175 parameters; models have 10,000 to 100 T parameters. Did you mean 175 B parameters?")]
    [InlineData("energy-carbon", "watts_per_chip", 5_000, "Power of a chip (watts_per_chip) is read as 5 kW; accelerators draw 10 W to 3 kW.")]
    public void Slip_of_a_unit_is_named_with_the_value_as_read_the_usual_range_and_what_was_meant(string slug, string key, double value, string sentence) =>
        Assert.Equal(sentence, UnusualInputs.Of(Find(slug, key), value)!.Text);

    [Fact]
    public void Note_of_a_slip_comes_before_all_others()
    {
        var run = new Asked("energy-carbon").With(("chip_hours", 1_022_362), ("watts_per_chip", 400), ("kg_co2_per_kwh", 385));
        Assert.StartsWith("Carbon of the grid (kg_co2_per_kwh) is read as 385 kg/kWh; ", run.Notes.First().Text, StringComparison.Ordinal);
        Assert.Equal(1_022_362 * 400 / 1e3 * 1.1 * 385 / 1e3, run.Number("tco2e")!.Value, 1e-6);
    }

    [Fact]
    public void Zero_is_no_slip_and_neither_is_an_input_without_a_say()
    {
        Assert.Empty(UnusualInputs.Of(new Asked("marketplace").With(("price_per_chip_hour", 0), ("peak_flops_per_chip", 1e15)).Inputs));
        Assert.Empty(UnusualInputs.Of(new Asked("training-time-cost").With(("flops", 1e23), ("achieved_flops_per_chip", 1e14), ("params", 175)).Inputs));
    }

    // One step asks what would be if memory were infinitely fast.
    private static bool IsWithoutBound((Input Input, string Text) sent) => sent is { Input.Key: "mem_bandwidth", Text: "1E+30" };

    private static NumberInput Find(string slug, string key) => new Asked(slug).Input(key);
}
