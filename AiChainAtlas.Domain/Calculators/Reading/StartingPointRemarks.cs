using AiChainAtlas.Domain.Calculators.Declaring;
using AiChainAtlas.Domain.Calculators.Exploring;
using AiChainAtlas.Domain.Compute;
using AiChainAtlas.Domain.Units;

namespace AiChainAtlas.Domain.Calculators.Reading;

/// <summary>Says what the records of the starting points lack, and which of their figures were not taken.</summary>
public static class StartingPointRemarks
{
    /// <summary>Whole sentences, for people and programs.</summary>
    /// <param name="calculator">The calculator that is filled.</param>
    /// <param name="from">The records.</param>
    /// <param name="inputs">The inputs as far as they can be read.</param>
    public static IReadOnlyList<string> Of(Calculator calculator, StartingPoints from, InputValues inputs) =>
    [
        .. from.Model is { } model ? OfModel(calculator, from, model, inputs) : [],
        .. OfPrice(calculator, from, inputs),
    ];

    /// <summary>
    /// An input that a record filled and that stands in for others of the same record, with those: FLOP for parameters and tokens.
    /// </summary>
    public static IEnumerable<(NumberInput Used, IReadOnlyList<NumberInput> Others)> Alternatives(
        Calculator calculator, StartingPoints from, InputValues inputs)
    {
        var filled = from.Model is null
            ? []
            : from.OfRecord.Settings(calculator).Select(setting => (NumberInput)setting.Input).Distinct().ToList();
        foreach (var input in filled.Where(inputs.IsGiven))
        {
            var without = inputs.With(input, double.NaN);
            IReadOnlyList<NumberInput> others = [.. filled.Where(other => other != input && other.Required.Holds(without) && !other.Applies.Holds(inputs))];
            if (others.Count > 0)
            {
                yield return (input, others);
            }
        }
    }

    private static IEnumerable<string> OfModel(Calculator calculator, StartingPoints from, AiModel model, InputValues inputs)
    {
        if (StartingPoint.TakesChipOfModel(calculator) && from.Chip is null)
        {
            yield return model.Hardware is { } hardware
                ? $"{model.Name} was trained on {hardware}, of which the atlas has no data sheet that fits: choose a chip, or enter its figures."
                : $"The chip of {model.Name} is not on record: choose one, or enter its figures.";
        }

        List<NumberInput> lacking = [.. calculator.NumberInputs.Where(input => Lacks(calculator, model, input, inputs))];
        if (lacking.Where(input => !inputs.Has(input)).ToList() is { Count: > 0 } empty)
        {
            yield return $"Not on record for {model.Name}: {Listed(empty)}. Enter {(empty.Count == 1 ? "it" : "them")} or leave {(empty.Count == 1 ? "it" : "them")} out.";
        }

        foreach (var input in lacking.Where(inputs.Has))
        {
            yield return $"Not on record for {model.Name}: {input.LabelInSentence}; {inputs.Show(input)} is used.";
        }

        var shares = calculator.NumberInputs.Where(input => input.IsShareOfPeak && input.FromModel?.Invoke(model) is not null);
        foreach (var input in shares.Where(input => !from.TakesUtilisation && input.Applies.Holds(inputs)))
        {
            yield return NotTaken(from, model, input, inputs);
        }
    }

    private static string NotTaken(StartingPoints from, AiModel model, NumberInput input, InputValues inputs)
    {
        var figure = $"The {input.LabelInSentence} of {QuantityFormat.Of(input.FromModel!(model)!.Value, input.Unit)} on record for {model.Name}";
        var instead = inputs.IsGiven(input) ? "." : $"; {inputs.Show(input)} is used.";
        return from.ModelChip is null ? $"{figure} is not taken: the peak that it is a share of is not known{instead}"
            : model.MfuPrecision is not { } precision ? $"{figure} is not taken: at which precision it was measured is not known{instead}"
            : $"{figure} holds for {precision.Label} on {from.ModelChip.Name} and is not taken for {(from.IsOnModelChip ? from.Precision?.Label : from.Chip!.Name)}{instead}";
    }

    private static IEnumerable<string> OfPrice(Calculator calculator, StartingPoints from, InputValues inputs)
    {
        if (from.Chip is { } chip && from.Median is null && from.ChosenPrice is null && calculator.NumberInputs.Any(input => input.IsChipPrice && !inputs.IsGiven(input)))
        {
            yield return $"No on-demand price of {chip.Name} from the last 12 months is on record: enter one.";
        }
    }

    // Neither given nor on record, although it has a say; one that other figures of the record stand in for lacks nothing.
    private static bool Lacks(Calculator calculator, AiModel model, NumberInput input, InputValues inputs) =>
        (input.FromModel is not null || input.IsOfOneModel)
        && input.ConcernsModel(model)
        && input.FromModel?.Invoke(model) is null
        && !inputs.IsGiven(input)
        && input.Applies.Holds(inputs)
        && !calculator.NumberInputs.Any(
            other =>
                other.FromModel is not null && inputs.IsGiven(other) && !other.Applies.Holds(inputs.With(input, input.FormValue ?? 1)));

    private static string Listed(IReadOnlyList<NumberInput> inputs)
    {
        string[] names = [.. inputs.Select(input => input.LabelInSentence).Distinct()];
        return names.Length == 1 ? names[0] : $"{string.Join(", ", names[..^1])} and {names[^1]}";
    }
}
