using AiChainAtlas.Domain.Calculators.Declaring;

namespace AiChainAtlas.Domain.Calculators.Exploring;

/// <summary>How far one uncertain input moves a result: low, central, high.</summary>
public sealed record Sensitivity
{
    // What rounding in the arithmetic may add.
    private const double Unmoved = 1e-9;

    public required NumberInput Input { get; init; }
    public required (double Low, double High) Range { get; init; }

    /// <summary>The result at either end of the range; null where it cannot be said.</summary>
    public required (double? AtLow, double? AtHigh) Results { get; init; }

    /// <summary>The larger change of the two, as a share of the central result.</summary>
    public double Swing => Changes.Max(Math.Abs);

    /// <summary>The results at both ends, the smaller first; null where one of them cannot be said.</summary>
    public (double Low, double High)? Span => Results is ({ } low, { } high) ? (Math.Min(low, high), Math.Max(low, high)) : null;

    /// <summary>Changes of the result as shares of the central one, the smaller first; an end that cannot be said is left out.</summary>
    public required IReadOnlyList<double> Changes { get; init; }

    /// <summary>Inputs that move the output, the strongest first.</summary>
    public static IReadOnlyList<Sensitivity> Of(InputValues values, NumberOutput output) =>
        values.Calculator.Run(values)[output] is { } centre && centre != 0
            ? [.. values.Calculator.NumberInputs.Select(input => Move(values, input, output, centre)).OfType<Sensitivity>().OrderByDescending(s => s.Swing)]
            : [];

    private static Sensitivity? Move(InputValues values, NumberInput input, NumberOutput output, double centre)
    {
        if (!values.Has(input) || !input.Applies.Holds(values) || values[input] == 0)
        {
            return null;
        }

        var value = values[input];
        var (one, other) = (Within(input, value * input.Uncertainty.Low, value), Within(input, value * input.Uncertainty.High, value));
        var range = (Low: Math.Min(one, other), High: Math.Max(one, other));
        (double? AtLow, double? AtHigh) results = (Run(values, input, range.Low, output), Run(values, input, range.High, output));
        double?[] ends = [results.AtLow, results.AtHigh];
        IReadOnlyList<double> changes = [.. ends.OfType<double>().Select(result => (result / centre) - 1).Order()];
        return changes.Any(change => Math.Abs(change) > Unmoved)
            ? new Sensitivity { Input = input, Range = range, Results = results, Changes = changes }
            : null;
    }

    private static double Within(NumberInput input, double asked, double otherwise)
    {
        var bounded = Math.Clamp(input.ToStep(asked), input.Minimum, input.Maximum);
        return input.Admits(bounded) ? bounded : otherwise;
    }

    private static double? Run(InputValues values, NumberInput input, double at, NumberOutput output)
    {
        var changed = values.With(input, at);
        return values.Calculator.Rules.All(rule => rule.Holds(changed)) ? values.Calculator.Run(changed)[output] : null;
    }
}
