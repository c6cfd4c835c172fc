using AiChainAtlas.Domain.Calculators.Declaring;
using AiChainAtlas.Domain.Units;

namespace AiChainAtlas.Domain.Calculators.Reading;

/// <summary>
/// Finds inputs that were sent and lie outside their usual range: mostly slips of a unit, such as grams in place of kilograms.
/// Each note names the input, the value as read, the usual range and, where one fits, the value that was probably meant.
/// </summary>
public static class UnusualInputs
{
    private static readonly double[] Thousands = [1e3, 1e-3, 1e6, 1e-6, 1e9, 1e-9, 1e12, 1e-12];

    public static IEnumerable<NoteText> Of(InputValues values)
    {
        foreach (var input in values.Calculator.NumberInputs)
        {
            if (values.IsGiven(input) && input.Applies.Holds(values) && Of(input, values[input]) is { } note)
            {
                yield return note;
            }
        }
    }

    /// <summary>The note on one value of an input; null when it is usual.</summary>
    public static NoteText? Of(NumberInput input, double value)
    {
        if (input.Usual is not { } usual || usual.Contains(value))
        {
            return null;
        }

        var question = Meant(input, usual, value) is { } meant ? $" Did you mean {meant}?" : "";
        var read = $"{input.Label} ({input.Key}) is read as {QuantityFormat.Of(value, input.Unit)}";
        return new NoteText(NoteKind.Warning, $"{read}; {usual.In(input.Unit)}.{question}");
    }

    // Of all that fit the one nearest to what is typical, and that in the smaller unit that was probably typed.
    private static string? Meant(NumberInput input, UsualRange usual, double value) => Candidates(input.Unit, value)
        .Where(candidate => usual.Contains(candidate.Value) && input.Admits(candidate.Value))
        .OrderBy(candidate => Distance(candidate.Value, Typical(input, usual)))
        .Select(candidate => candidate.Text)
        .FirstOrDefault();

    private static IEnumerable<(double Value, string Text)> Candidates(Unit unit, double value)
    {
        foreach (var spelling in unit.Spellings.Where(spelling => spelling.Factor < 1 && IsPowerOfTen(spelling.Factor)))
        {
            yield return (value * spelling.Factor, $"{QuantityFormat.Digits(value)} {spelling.Text}");
        }

        foreach (var factor in Thousands)
        {
            yield return (value * factor, QuantityFormat.Of(value * factor, unit));
        }
    }

    private static bool IsPowerOfTen(double factor) => Math.Abs(Math.Log10(factor) - Math.Round(Math.Log10(factor))) < 1e-9;

    private static double Typical(NumberInput input, UsualRange usual) =>
        input.FormValue is { } form && form != 0 ? form : usual.Low > 0 ? Math.Sqrt(usual.Low * usual.High) : usual.High;

    private static double Distance(double value, double typical) =>
        value == 0 ? double.PositiveInfinity : Math.Abs(Math.Log(Math.Abs(value) / Math.Abs(typical)));
}
