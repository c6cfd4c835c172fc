using AiChainAtlas.Domain.Calculators.Declaring;

namespace AiChainAtlas.Domain.Calculators.Exploring;

/// <summary>What was reported of a model, to stand beside a computed figure.</summary>
/// <param name="Model">Name of the model.</param>
/// <param name="Value">The reported figure, in the unit of the output.</param>
/// <param name="Other">Inputs on which the figure depends and that are not those of the record; empty where it was computed as reported.</param>
public sealed record ReportedFigure(string Model, double Value, IReadOnlyList<NumberInput> Other)
{
    /// <summary>The reported figure of an output; null where none is on record or nothing was computed.</summary>
    public static ReportedFigure? Of(Calculation run, NumberOutput output, StartingPoints start) =>
        start.Model is { } model && output.Reported?.Invoke(model) is { } reported && run.Outputs[output] is { } computed
            ? new ReportedFigure(model.Name, reported, [.. Others(run, output, start, computed)])
            : null;

    // An input counts if the figure moves when it is set as the record has it.
    private static IEnumerable<NumberInput> Others(Calculation run, NumberOutput output, StartingPoints start, double computed) =>
        from setting in start.OfRecord.Settings(run.Calculator)
        let input = (NumberInput)setting.Input
        let value = (double)setting.Value
        where input.Applies.Holds(run.Inputs) && (!run.Inputs.Has(input) || run.Inputs[input] != value)
        where Calculation.Of(run.Inputs.With(input, value)).Outputs[output] != computed
        select input;
}
