using AiChainAtlas.Domain.Calculators.Declaring;

namespace AiChainAtlas.Domain.Calculators.Exploring;

/// <summary>One number varied while the rest holds: the points of a curve.</summary>
public sealed record Sweep
{
    public const int MostPoints = 200;

    public required NumberInput Input { get; init; }
    public required NumberOutput Output { get; init; }

    /// <summary>Input and output; null where the output cannot be said.</summary>
    public required IReadOnlyList<(double At, double? Value)> Points { get; init; }

    /// <summary>Whether steps are factors.</summary>
    public required bool IsLogarithmic { get; init; }

    /// <summary>Ends to sweep between when nobody named any: the slider's, or a tenth to ten times the value, within bounds.</summary>
    public static (double Low, double High) RangeOf(InputValues values, NumberInput input)
    {
        if (input.Slider is { } slider)
        {
            return slider;
        }

        if (input.IsWhole && input.Maximum < MostPoints)
        {
            return (input.Minimum, input.Maximum);
        }

        var centre = values.Has(input) && values[input] > 0 ? values[input] : 1;
        var low = Math.Max(input.ToStep(centre / 10), input.Minimum);
        return (input.Admits(low) ? low : centre, Math.Min(input.ToStep(centre * 10), input.Maximum));
    }

    /// <summary>The curve.</summary>
    /// <param name="values">What the other inputs hold.</param>
    /// <param name="input">The number to vary.</param>
    /// <param name="output">The number to watch.</param>
    /// <param name="range">First and last value, both within the bounds of the input.</param>
    /// <param name="points">How many, 2 to <see cref="MostPoints"/>.</param>
    public static Sweep Of(InputValues values, NumberInput input, NumberOutput output, (double Low, double High) range, int points)
    {
        var logarithmic = input.IsLogarithmic && range.Low > 0;
        return new Sweep
        {
            Input = input,
            Output = output,
            IsLogarithmic = logarithmic,
            Points = [.. Places(input, range, points, logarithmic).Select(at => (at, Run(values, input, at, output)))],
        };
    }

    private static IEnumerable<double> Places(NumberInput input, (double Low, double High) range, int points, bool logarithmic)
    {
        var places = Enumerable.Range(0, points).Select(i => At(range, (double)i / (points - 1), logarithmic));
        return places.Select(input.ToStep).Distinct();
    }

    private static double At((double Low, double High) range, double share, bool logarithmic) => share switch
    {
        0 => range.Low,
        1 => range.High,
        _ => logarithmic ? range.Low * Math.Pow(range.High / range.Low, share) : range.Low + (share * (range.High - range.Low)),
    };

    // A rule between inputs may forbid a point that the bounds allow: there the curve has a gap.
    private static double? Run(InputValues values, NumberInput input, double at, NumberOutput output)
    {
        var changed = values.With(input, at);
        return values.Calculator.Rules.All(rule => rule.Holds(changed)) ? values.Calculator.Run(changed)[output] : null;
    }
}
