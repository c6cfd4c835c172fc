using AiChainAtlas.Domain.Calculators.Catalogue;
using AiChainAtlas.Domain.Calculators.Declaring;
using AiChainAtlas.Domain.Calculators.Exploring;
using AiChainAtlas.Domain.Calculators.Reading;

namespace AiChainAtlas.Domain.Tests.Calculators;

public sealed class OutputValuesTests
{
    private static readonly Calculator Inference = CalculatorCatalog.Default.Find("inference")!;
    private static readonly NumberOutput Step = (NumberOutput)Inference.FindOutput("step_seconds")!;
    private static readonly WordOutput Bound = (WordOutput)Inference.FindOutput("bound")!;

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void Number_that_cannot_be_written_reads_as_null(double value)
    {
        var outputs = Outputs(y => y[Step] = value);
        Assert.Null(outputs[Step]);
        Assert.Null(outputs.Value(Step));
        Assert.Null(outputs.Show(Step));
        Assert.Equal(double.IsInfinity(value), outputs.Overflowed(Step));
    }

    [Fact]
    public void Output_that_was_not_set_reads_as_null()
    {
        var outputs = Outputs(_ => { });
        Assert.All(Inference.Outputs, output => Assert.Null(outputs.Value(output)));
    }

    [Fact]
    public void Overflow_is_given_as_the_reason_of_a_null()
    {
        var run = Calculation.Of(Inference, [(Input("params"), 1e40), (Input("mem_bandwidth"), double.Epsilon)]);
        Assert.Null(run.Outputs[Step]);
        Assert.Equal("too large to be written as a number", run.ReasonOf(Step));
    }

    [Fact]
    public void Word_is_one_of_those_declared()
    {
        Assert.Equal("memory", Outputs(y => y[Bound] = "memory")[Bound]);
        Assert.Throws<ArgumentException>(() => Outputs(y => y[Bound] = "patience"));
    }

    [Fact]
    public void Output_of_another_calculator_is_refused()
    {
        var other = CalculatorCatalog.Default.Find("zkml")!.NumberOutputs.First();
        Assert.Throws<ArgumentException>(() => Outputs(_ => { })[other]);
    }

    private static OutputValues Outputs(Action<OutputValues> set)
    {
        var calculator = Probe.Of(Inference.Outputs, set);
        return calculator.Run(InputReader.Read(calculator, []));
    }

    private static NumberInput Input(string key) => (NumberInput)Inference.FindInput(key)!;
}
