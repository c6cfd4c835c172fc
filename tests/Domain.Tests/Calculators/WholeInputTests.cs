using AiChainAtlas.Domain.Calculators.Catalogue;
using AiChainAtlas.Domain.Calculators.Declaring;
using AiChainAtlas.Domain.Calculators.Exploring;
using AiChainAtlas.Domain.Calculators.Reading;
using AiChainAtlas.Domain.Units;
using AiChainAtlas.Tests.Cases;

namespace AiChainAtlas.Domain.Tests.Calculators;

/// <summary>Chips, layers, heads and whatever else is counted come whole.</summary>
public sealed class WholeInputTests
{
    private static readonly Unit[] Counted = [Unit.Chips, Unit.Layers, Unit.Workers, Unit.Provers, Unit.Sequences];

    // A number of proofs in a day is an average.
    private static readonly string[] Averages = ["proofs_per_day"];

    public static TheoryData<string, string> WholeInputs
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (var calculator in CalculatorCatalog.Default.All)
            {
                foreach (var input in calculator.NumberInputs.Where(input => input.IsWhole))
                {
                    rows.Add(calculator.Slug, input.Key);
                }
            }

            return rows;
        }
    }

    public static TheoryData<string> Slugs => [.. CalculatorCatalog.Default.All.Select(c => c.Slug)];

    [Fact]
    public void Input_that_counts_things_is_whole()
    {
        var counts = CalculatorCatalog.Default.All.SelectMany(calculator => calculator.NumberInputs)
            .Where(input => Counted.Contains(input.Unit) || (input.Unit == Unit.One && !Averages.Contains(input.Key)) || input.Key is "seq_len" or "vocab");
        Assert.All(counts, input => Assert.True(input.IsWhole, $"{input.Key} counts something; set {nameof(NumberInput.IsWhole)}."));
    }

    [Theory]
    [MemberData(nameof(WholeInputs))]
    public void Fraction_of_a_counted_thing_is_out_of_range(string slug, string key)
    {
        var calculator = CalculatorCatalog.Default.Find(slug)!;
        var (_, problem) = InputReader.ReadOne(calculator.FindInput(key)!, RawInput.Of(1.5));
        Assert.Equal(("out_of_range", key), (problem!.Error, problem.Field));
        Assert.Contains(" is 1.5; it must be a whole number, at least ", problem.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void No_published_case_sends_a_fraction_of_a_counted_thing() => Assert.All(
        CalculatorCase.All,
        known => Assert.All(
            CalculatorCatalog.Default.Find(known.Calculator)!.NumberInputs.Where(input => input.IsWhole && known.Inputs.TryGetProperty(input.Key, out var sent) && sent.ValueKind == System.Text.Json.JsonValueKind.Number),
            input => Assert.Equal(Math.Floor(known.Inputs.GetProperty(input.Key).GetDouble()), known.Inputs.GetProperty(input.Key).GetDouble())));

    [Theory]
    [InlineData("1.024", "Chips (chips) is 1.024; it must be a whole number, at least 1 chip. For 1,024 write 1024.")]
    [InlineData("1024.5", "Chips (chips) is 1024.5; it must be a whole number, at least 1 chip.")]
    [InlineData("0", "Chips (chips) is 0 chips; it must be a whole number, at least 1 chip.")]
    public void Person_is_told_how_to_write_a_thousand(string typed, string sentence)
    {
        var (_, problem) = InputReader.ReadOne(new Asked("training-time-cost").Input("chips"), RawInput.Person(typed));
        Assert.Equal(("out_of_range", sentence), (problem!.Error, problem.Sentence));
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public void Sensitivity_and_curve_move_in_whole_steps(string slug)
    {
        var calculator = CalculatorCatalog.Default.Find(slug)!;
        foreach (var values in SeededInputs.Of(calculator, 20).Prepend(InputReader.Read(calculator, calculator.FormSettings)))
        {
            var ranges = calculator.NumberOutputs.SelectMany(output => Sensitivity.Of(values, output)).Where(move => move.Input.IsWhole).Select(move => move.Range)
                .Concat(calculator.NumberInputs.Where(input => input.IsWhole).Select(input => Sweep.RangeOf(values, input)));
            Assert.All(ranges, range => Assert.Equal((Math.Round(range.Low), Math.Round(range.High)), range));
        }
    }

    [Fact]
    public void Layers_vary_by_whole_layers_and_few_things_not_at_all()
    {
        var calculator = CalculatorCatalog.Default.Find("transformer-params")!;
        var values = InputReader.Read(calculator, calculator.FormSettings);
        var layers = Sensitivity.Of(values, (NumberOutput)calculator.FindOutput("params")!).Single(move => move.Input.Key == "n_layers");
        Assert.Equal((86, 106), layers.Range);
        Assert.Equal("86 to 106 layers", QuantityFormat.Range(layers.Range.Low, layers.Range.High, layers.Input.Unit));

        var memory = new Asked("activation-memory").With(("seq_len", 2_048), ("d_model", 12_288), ("n_layers", 96), ("n_heads", 96), ("micro_batch", 1));
        Assert.DoesNotContain(Sensitivity.Of(memory.Inputs, new Asked("activation-memory").Output("activation_bytes")), move => move.Input.Key == "micro_batch");
    }
}
