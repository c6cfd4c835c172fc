using AiChainAtlas.Domain.Calculators.Catalogue;
using AiChainAtlas.Domain.Calculators.Declaring;
using AiChainAtlas.Domain.Calculators.Exploring;
using AiChainAtlas.Domain.Calculators.Reading;
using AiChainAtlas.Domain.Units;

namespace AiChainAtlas.Domain.Tests.Calculators;

public sealed class SensitivityTests
{
    public static TheoryData<string> Slugs => [.. CalculatorCatalog.Default.All.Select(c => c.Slug)];

    [Fact]
    public void Input_that_enters_in_proportion_moves_the_result_as_far_as_itself()
    {
        var (values, output) = Start("energy-carbon", "tco2e");
        var moves = Sensitivity.Of(values, output);
        var watts = moves.Single(move => move.Input.Key == "watts_per_chip");
        Assert.Equal(360, watts.Range.Low, 1e-9);
        Assert.Equal(440, watts.Range.High, 1e-9);
        Assert.Equal(0.1, watts.Swing, 1e-9);
    }

    [Fact]
    public void Strongest_input_comes_first()
    {
        var (values, output) = Start("inference", "cost_per_million_tokens_usd");
        var swings = Sensitivity.Of(values, output).Select(move => move.Swing).ToArray();
        Assert.NotEmpty(swings);
        Assert.Equal(swings.OrderDescending(), swings);
    }

    [Fact]
    public void Input_that_does_not_move_the_output_is_left_out()
    {
        var (values, output) = Start("energy-carbon", "energy_mwh");
        Assert.DoesNotContain(Sensitivity.Of(values, output), move => move.Input.Key is "kg_co2_per_kwh" or "price_per_kwh");
    }

    [Fact]
    public void Nothing_moves_an_output_that_cannot_be_said_or_is_nothing()
    {
        var (values, output) = Start("energy-carbon", "implied_kg_per_kwh");
        Assert.Empty(Sensitivity.Of(values, output));
        (values, output) = Start("training-compute", "attention_flops");
        Assert.Empty(Sensitivity.Of(values, output));
    }

    [Fact]
    public void Range_that_only_goes_up_is_no_plus_minus()
    {
        var (values, output) = Start("energy-carbon", "energy_mwh");
        var server = Sensitivity.Of(values, output).Single(move => move.Input.Key == "server_multiplier");
        Assert.Equal("up to +50 %", ChangeFormat.Of(server.Changes));
        Assert.Equal(450, server.Span!.Value.Low, 0.5);
        Assert.Equal(675, server.Span!.Value.High, 0.5);
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public void Ends_are_in_order_whichever_way_the_result_moves(string slug)
    {
        var calculator = CalculatorCatalog.Default.Find(slug)!;
        foreach (var values in SeededInputs.Of(calculator, 20).Prepend(InputReader.Read(calculator, calculator.FormSettings)))
        {
            Assert.All(calculator.NumberOutputs.SelectMany(output => Sensitivity.Of(values, output)), move =>
            {
                Assert.True(move.Range.Low <= move.Range.High, move.Input.Key);
                Assert.Equal(move.Changes.Order(), move.Changes);
                Assert.True(move.Span is not { } span || span.Low <= span.High, move.Input.Key);
            });
        }
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public void Ranges_stay_within_the_bounds_of_the_input(string slug)
    {
        var calculator = CalculatorCatalog.Default.Find(slug)!;
        foreach (var values in SeededInputs.Of(calculator, 60))
        {
            foreach (var output in calculator.NumberOutputs)
            {
                Assert.All(Sensitivity.Of(values, output), move =>
                {
                    Assert.True(move.Input.Admits(move.Range.Low) && move.Input.Admits(move.Range.High), move.Input.Key);
                    Assert.True(double.IsFinite(move.Swing), $"{move.Input.Key} moves {output.Key} by {move.Swing}");
                });
            }
        }
    }

    private static (InputValues Values, NumberOutput Output) Start(string slug, string output)
    {
        var calculator = CalculatorCatalog.Default.Find(slug)!;
        return (InputReader.Read(calculator, calculator.FormSettings), (NumberOutput)calculator.FindOutput(output)!);
    }
}
