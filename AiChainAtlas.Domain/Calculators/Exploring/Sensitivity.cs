using AiChainAtlas.Domain.Calculators.Declaring;

namespace AiChainAtlas.Domain.Calculators.Exploring;

/// <summary>How far one uncertain input moves a result: low, central, high.</summary>
public sealed record Sensitivity
{
    public required NumberInput Input { get; init; }
    public required (double Low, double High) Range { get; init; }

    /// <summary>The result at either end of the range; null where it cannot be said.</summary>
    public required (double? AtLow, double? AtHigh) Results { get; init; }

    /// <summary>The larger change of the two, as a share of the central result.</summary>
    public required double Swing { get; init; }

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
        var range = (Low: Within(input, value * input.Uncertainty.Low, value), High: Within(input, value * input.Uncertainty.High, value));
        (double? AtLow, double? AtHigh) results = (Run(values, input, range.Low, output), Run(values, input, range.High, output));
        var swing = Math.Max(Change(results.AtLow, centre), Change(results.AtHigh, centre));
        return swing > 1e-9 ? new Sensitivity { Input = input, Range = range, Results = results, Swing = swing } : null;
    }

    private static double Within(NumberInput input, double asked, double otherwise)
    {
        var bounded = Math.Clamp(asked, input.Minimum, input.Maximum);
        return input.Admits(bounded) ? bounded : otherwise;
    }

    private static double? Run(InputValues values, NumberInput input, double at, NumberOutput output)
    {
        var changed = values.With(input, at);
        return values.Calculator.Rules.All(rule => rule.Holds(changed)) ? values.Calculator.Run(changed)[output] : null;
    }

    private static double Change(double? result, double centre) => result is { } value ? Math.Abs((value / centre) - 1) : 0;
}
