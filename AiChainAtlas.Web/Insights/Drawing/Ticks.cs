using AiChainAtlas.Domain.Insights;

namespace AiChainAtlas.Web.Insights.Drawing;

/// <summary>Where an axis begins and ends, and the round values between.</summary>
internal sealed record Ticks(double Low, double High, IReadOnlyList<double> Values)
{
    private static readonly double[] Rounds = [1, 2, 5];
    private static readonly double[] Steps = [1, 2, 5, 10];

    /// <summary>Ends and ticks for values along an axis.</summary>
    /// <param name="values">At least one value.</param>
    /// <param name="scale">How they are spread.</param>
    /// <param name="atMost">How many ticks there is room for.</param>
    public static Ticks Of(IReadOnlyCollection<double> values, AxisScale scale, int atMost) => scale switch
    {
        AxisScale.Logarithmic => Logarithmic(values.Min(), values.Max(), atMost),
        AxisScale.Time => Years(Math.Floor(values.Min()), Math.Floor(values.Max()) + 1, atMost),
        _ => Linear(Math.Min(0, values.Min()), Math.Max(0, values.Max()), atMost),
    };

    private static Ticks Linear(double low, double high, int atMost)
    {
        var step = StepFor(high > low ? high - low : 1, atMost);
        var (first, last) = (Math.Floor(low / step), Math.Max(Math.Ceiling(high / step), Math.Floor(low / step) + 1));
        return new Ticks(first * step, last * step, [.. Range(first, last).Select(i => i * step)]);
    }

    private static Ticks Years(double low, double high, int atMost)
    {
        var step = Math.Max(1, StepFor(high - low, atMost));
        return new Ticks(low, high, [.. Range(Math.Ceiling(low / step), Math.Floor(high / step)).Select(i => i * step)]);
    }

    private static Ticks Logarithmic(double low, double high, int atMost)
    {
        var rounds = RoundsBetween(low, high);
        if (rounds.Count <= atMost)
        {
            return new Ticks(rounds[0], rounds[^1], rounds);
        }

        var (first, last) = (Math.Floor(Math.Log10(low)), Math.Ceiling(Math.Log10(high)));
        var step = Math.Ceiling((last - first) / atMost);
        return new Ticks(Math.Pow(10, first), Math.Pow(10, last), [.. Range(0, Math.Floor((last - first) / step)).Select(i => Math.Pow(10, first + (i * step)))]);
    }

    // 1, 2, 5, 10, 20 ... from the last one below to the first one above.
    private static List<double> RoundsBetween(double low, double high)
    {
        var all = Range(Math.Floor(Math.Log10(low)), Math.Ceiling(Math.Log10(high)) + 1).SelectMany(power => Rounds.Select(round => round * Math.Pow(10, power))).ToList();
        var first = Math.Max(0, all.FindLastIndex(value => value <= low));
        var last = all.FindIndex(value => value >= high);
        return all[first..(Math.Max(last, first + 1) + 1)];
    }

    private static double StepFor(double span, int atMost)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(span / atMost)));
        return Steps.Select(round => round * power).First(step => span / step <= atMost * 1.0001);
    }

    private static IEnumerable<double> Range(double first, double last)
    {
        for (var i = first; i <= last; i++)
        {
            yield return i;
        }
    }
}
