using AiChainAtlas.Domain.Calculators.Declaring;

namespace AiChainAtlas.Domain.Calculators.Exploring;

/// <summary>What was reported of a model, to stand beside a computed figure.</summary>
/// <param name="Model">Name of the model.</param>
/// <param name="Value">The reported figure, in the unit of the output.</param>
/// <param name="Other">Inputs on which the figure depends and that are not those of the record; empty where it was computed as reported.</param>
public sealed record ReportedFigure(string Model, double Value, IReadOnlyList<NumberInput> Other)
{
    /// <summary>
    /// The reported figure of an output; null where none is on record, nothing was computed, or the output only repeats an input that
    /// the record filled: that would confirm nothing.
    /// </summary>
    public static ReportedFigure? Of(Calculation run, NumberOutput output, StartingPoints start)
    {
        if (start.Model is not { } model || output.Reported?.Invoke(model) is not { } reported || run.Outputs[output] is not { } computed)
        {
            return null;
        }

        IReadOnlyList<Setting> record = [.. start.OfRecord.Settings(run.Calculator).Where(setting => setting.Input.Applies.Holds(run.Inputs))];
        IReadOnlyList<NumberInput> others = [.. Others(run, output, record, computed)];
        var isRepeated = others.Count == 0 && record.Any(setting => setting.Input.Key == output.Key);
        return isRepeated ? null : new ReportedFigure(model.Name, reported, others);
    }

    // An input counts if the figure moves when it is set as the record has it.
    private static IEnumerable<NumberInput> Others(Calculation run, NumberOutput output, IEnumerable<Setting> record, double computed) =>
        from setting in record
        let input = (NumberInput)setting.Input
        let value = (double)setting.Value
        where !run.Inputs.Has(input) || run.Inputs[input] != value
        where Calculation.Of(run.Inputs.With(input, value)).Outputs[output] != computed
        select input;
}
