using AiChainAtlas.Domain.Calculators.Declaring;
using AiChainAtlas.Domain.Calculators.Reading;

namespace AiChainAtlas.Domain.Calculators.Exploring;

/// <summary>What a sweep of one calculator is asked with, beside the calculator's own inputs: judged like those, in the same words.</summary>
public sealed class SweepInputs
{
    private const int UsualPoints = 20;

    private readonly Calculator calculator;
    private readonly IReadOnlyList<NumberInput> varied;

    public SweepInputs(Calculator calculator)
    {
        this.calculator = calculator;
        varied = [.. calculator.NumberInputs];
        Watched = new WatchedOutput(calculator);
        Vary = new ChoiceInput
        {
            Key = "vary",
            Label = "Input to vary",
            Help = "The key of the number that is varied while the others hold.",
            Choices = [.. varied.Select(input => new Choice(input.Key, input.Label))],
            Default = "",
            Required = Condition.Always,
        };
    }

    /// <summary>The input that is varied.</summary>
    public ChoiceInput Vary { get; }

    /// <summary>The output that is watched.</summary>
    public WatchedOutput Watched { get; }

    /// <summary>How many points.</summary>
    public NumberInput Steps { get; } = new()
    {
        Key = "steps",
        Label = "Points",
        Help = "How many points the curve has, both ends included; fewer where only whole values count.",
        Unit = Units.Unit.One,
        Minimum = 2,
        Maximum = Sweep.MostPoints,
        IsWhole = true,
        Default = UsualPoints,
    };

    /// <summary>First value of the varied input; absent: where its slider begins.</summary>
    public static NumberInput From(NumberInput input) => End(input, "from", "First value");

    /// <summary>Last value of the varied input; absent: where its slider ends.</summary>
    public static NumberInput To(NumberInput input) => End(input, "to", "Last value");

    /// <summary>The curve, or the first problem with what was sent.</summary>
    public (Sweep? Sweep, InputValues? Inputs, InputProblem? Problem) Read(Func<string, RawInput> raw)
    {
        var (vary, problem) = InputReader.ReadOne(Vary, raw(Vary.Key));
        if (problem is not null)
        {
            return (null, null, problem);
        }

        var input = varied[(int)vary!.Value];
        var (from, fromProblem) = InputReader.ReadOne(From(input), raw("from"));
        var (to, toProblem) = InputReader.ReadOne(To(input), raw("to"));
        var (steps, stepsProblem) = InputReader.ReadOne(Steps, raw(Steps.Key));
        var (values, valuesProblem) = InputReader.Read(calculator, key => key == input.Key && raw(key) == RawInput.Absent ? RawInput.Of(from ?? StartOf(input)) : raw(key));
        if ((fromProblem ?? toProblem ?? stepsProblem ?? valuesProblem) is { } found)
        {
            return (null, null, found);
        }

        var (output, outputProblem) = Watched.Read(raw, Calculation.Of(values!));
        var usual = Sweep.RangeOf(values!, input);
        var range = (Low: from ?? usual.Low, High: to ?? usual.High);
        return outputProblem is not null ? (null, null, outputProblem)
            : range.Low >= range.High ? (null, null, EmptyRange(range))
            : (Sweep.Of(values!, input, output!, range, (int)(steps ?? UsualPoints)), values, null);
    }

    private static NumberInput End(NumberInput input, string key, string label) => new()
    {
        Key = key,
        Label = label,
        Help = $"{label} of the varied input, within its bounds.",
        Unit = input.Unit,
        Minimum = input.Minimum,
        IsAboveMinimum = input.IsAboveMinimum,
        Maximum = input.Maximum,
        IsWhole = input.IsWhole,
    };

    // Stands in while the other inputs are judged: the varied one need not be sent.
    private static double StartOf(NumberInput input) => input.FormValue ?? input.Default ?? input.Slider?.Low ?? Math.Max(1, input.Minimum);

    private static InputProblem EmptyRange((double Low, double High) range) => new(
        InputProblem.OutOfRange,
        "to",
        $"The sweep would run from {Units.QuantityFormat.Exact(range.Low)} to {Units.QuantityFormat.Exact(range.High)}; send a to that is above from.");
}
