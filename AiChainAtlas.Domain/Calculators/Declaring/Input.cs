using AiChainAtlas.Domain.Compute;
using AiChainAtlas.Domain.Units;

namespace AiChainAtlas.Domain.Calculators.Declaring;

/// <summary>One input of a calculator. Compared by reference: several calculators may share one.</summary>
public abstract class Input
{
    /// <summary>The name used by the API, addresses and forms: snake_case.</summary>
    public required string Key { get; init; }

    public required string Label { get; init; }

    /// <summary>The label within a sentence: KV heads and ZeRO stage keep their capitals.</summary>
    public string LabelInSentence => Label.Split(' ')[0].Skip(1).Any(char.IsUpper) ? Label : char.ToLowerInvariant(Label[0]) + Label[1..];

    /// <summary>The letter it has in the formula; empty where it has none.</summary>
    public string Symbol { get; init; } = "";

    /// <summary>What to enter, in one sentence.</summary>
    public required string Help { get; init; }

    /// <summary>When it has a say in the result; always unless set.</summary>
    public Condition Applies { get; init; } = Condition.Always;

    /// <summary>When leaving it out is an error; never unless set.</summary>
    public Condition Required { get; init; } = Condition.Never;

    /// <summary>What to send when it is missing, where a choice of inputs would do; empty: the input itself.</summary>
    public string MissingAdvice { get; init; } = "";

    /// <summary>What leaving it out means, in words: its default, that it is refused, or that what needs it is left out.</summary>
    public string WhenLeftOut => DefaultInWords
        ?? (Required == Condition.Always ? "refused" : Required == Condition.Never ? "what needs it is left out" : $"refused when {Required.Text}");

    /// <summary>The default for people; null where there is none.</summary>
    protected abstract string? DefaultInWords { get; }
}

/// <summary>A number with its unit and bounds.</summary>
public sealed class NumberInput : Input
{
    /// <summary>Largest value of any input: products of several such values stay finite.</summary>
    public const double Ceiling = 1e40;

    public required Unit Unit { get; init; }

    public double Minimum { get; init; }

    /// <summary>Whether the minimum itself is refused, as for a divisor.</summary>
    public bool IsAboveMinimum { get; init; }

    public double Maximum { get; init; } = Ceiling;

    /// <summary>Whether fractions are refused, as for whatever is counted.</summary>
    public bool IsWhole { get; init; }

    /// <summary>What the values lie between in practice; null only where the bounds say as much.</summary>
    public UsualRange? Usual { get; init; }

    /// <summary>The value of an absent input; null where there is none.</summary>
    public double? Default { get; init; }

    /// <summary>The value of an absent input that follows from inputs listed before it.</summary>
    public Func<InputValues, double>? DefaultFrom { get; init; }

    /// <summary>That value in words: <c>4 × d_model</c>.</summary>
    public string DefaultFormula { get; init; } = "";

    /// <summary>What the form starts with; null: the default, or empty.</summary>
    public double? FormValue { get; init; }

    /// <summary>Ends of the slider and of a sweep; null: no slider.</summary>
    public (double Low, double High)? Slider { get; init; }

    /// <summary>Whether the slider moves by factors rather than by steps.</summary>
    public bool IsLogarithmic { get; init; } = true;

    /// <summary>How far the value may be off, as factors of it; used where nobody says otherwise.</summary>
    public (double Low, double High) Uncertainty { get; init; } = (0.9, 1.1);

    /// <summary>Values worth a name, offered beside the field.</summary>
    public IReadOnlyList<NamedValue> Menu { get; init; } = [];

    /// <summary>The figure of a data sheet that fills it; the peak, which depends on the precision, is marked by <see cref="IsPeak"/>.</summary>
    public Func<Accelerator, double?>? FromAccelerator { get; init; }

    /// <summary>Whether only a chip that was chosen itself fills it, not the chip that a model was trained on.</summary>
    public bool IsOfChosenChipOnly { get; init; }

    /// <summary>Whether it is the dense peak of the chip at the precision that is computed in.</summary>
    public bool IsPeak { get; init; }

    /// <summary>What a precision fills it with, as bytes of a weight.</summary>
    public Func<Precision, double?>? FromPrecision { get; init; }

    /// <summary>The reported figure of a model that fills it.</summary>
    public Func<AiModel, double?>? FromModel { get; init; }

    /// <summary>The models that have something to say here: for others, a record without a figure lacks nothing.</summary>
    public Func<AiModel, bool> ConcernsModel { get; init; } = static _ => true;

    /// <summary>Whether it describes one training run without any record stating it: emptied when a model is chosen.</summary>
    public bool IsOfOneModel { get; init; }

    /// <summary>Whether it is a share of the peak: a model's figure holds for the peak it was taken at and for no other.</summary>
    public bool IsShareOfPeak { get; init; }

    /// <summary>Whether a dated price per chip-hour fills it.</summary>
    public bool IsChipPrice { get; init; }

    /// <summary>
    /// Whether what stands in a form's field is the default: a field that shows it says no more than one left out, and must not
    /// count as a choice among alternatives.
    /// </summary>
    public bool IsDefault(string text) => Default is { } usual && QuantityText.Read(text, Unit) == usual;

    protected override string? DefaultInWords =>
        DefaultFormula.Length > 0 ? DefaultFormula : Default is { } value ? QuantityFormat.Of(value, Unit) : null;

    public bool Admits(double value) =>
        value <= Maximum && (IsAboveMinimum ? value > Minimum : value >= Minimum) && (!IsWhole || value == Math.Floor(value));

    /// <summary>The nearest value that the input can take: a whole one where fractions are refused.</summary>
    public double ToStep(double value) => IsWhole ? Math.Round(value, MidpointRounding.AwayFromZero) : value;

    /// <summary>The bounds in words, in the unit: <c>above 0 % and at most 100 %</c>; the ceiling of all inputs is left out.</summary>
    public string Bounds => BoundsAs(value => QuantityFormat.Of(value, Unit));

    /// <summary>The bounds in digits alone: <c>above 0 and at most 1</c>.</summary>
    public string PlainBounds => BoundsAs(QuantityFormat.Digits);

    private string BoundsAs(Func<double, string> write) =>
        $"{(IsAboveMinimum ? "above" : "at least")} {write(Minimum)}{(Maximum < Ceiling ? $" and at most {write(Maximum)}" : "")}";
}

/// <summary>A switch.</summary>
public sealed class FlagInput : Input
{
    public bool Default { get; init; }

    protected override string DefaultInWords => Default ? "true" : "false";
}

/// <summary>One out of a few.</summary>
public sealed class ChoiceInput : Input
{
    public required IReadOnlyList<Choice> Choices { get; init; }

    /// <summary>Key of the choice that an absent input means.</summary>
    public required string Default { get; init; }

    protected override string DefaultInWords => Default;

    internal int IndexOf(string key)
    {
        for (var i = 0; i < Choices.Count; i++)
        {
            if (Choices[i].Key == key || Choices[i].Alias == key)
            {
                return i;
            }
        }

        return -1;
    }
}

/// <summary>A choice with the word the API uses, and a second word for it where one is in use.</summary>
public sealed record Choice(string Key, string Label, string? Alias = null);

/// <summary>A value with what it stands for.</summary>
public sealed record NamedValue(double Value, string Name);
