using AiChainAtlas.Domain.Calculators.Declaring;
using AiChainAtlas.Domain.Units;
using static AiChainAtlas.Domain.Calculators.Reading.InputSentences;

namespace AiChainAtlas.Domain.Calculators.Reading;

/// <summary>
/// Reads the inputs of a calculator. The only place that says missing, not a number or out of range: input by input in the
/// order of the declaration, then the rules between inputs; the first problem wins.
/// </summary>
public static class InputReader
{
    /// <summary>The inputs, or the first problem with them.</summary>
    public static (InputValues? Values, InputProblem? Problem) Read(Calculator calculator, Func<string, RawInput> raw)
    {
        var inputs = calculator.Inputs;
        var numbers = new double[inputs.Count];
        var readings = new Reading[inputs.Count];
        for (var i = 0; i < inputs.Count; i++)
        {
            readings[i] = Judge(inputs[i], raw(inputs[i].Key));
            numbers[i] = readings[i].Number;
        }

        var values = new InputValues(calculator, numbers);
        for (var i = 0; i < inputs.Count; i++)
        {
            if (readings[i].Problem is { } problem)
            {
                return (null, problem);
            }

            // Rests only on inputs that were judged before it, or on whether later ones are given at all.
            if (!values.Has(inputs[i]) && inputs[i].Required.Holds(values))
            {
                return (null, Missing(inputs[i]));
            }
        }

        return calculator.Rules.FirstOrDefault(rule => !rule.Holds(values)) is { } broken
            ? (null, new InputProblem(InputProblem.OutOfRange, broken.Field.Key, broken.Sentence))
            : (values, null);
    }

    /// <summary>Every field with a problem of its own, for forms that mark them all.</summary>
    public static IReadOnlyList<InputProblem> Problems(Calculator calculator, Func<string, RawInput> raw) =>
    [
        .. calculator.Inputs.Select(input => Judge(input, raw(input.Key)).Problem).OfType<InputProblem>(),
    ];

    /// <summary>One input by itself: its number (a flag is 0 or 1, a choice its index; null when absent), or what is wrong with it.</summary>
    public static (double? Number, InputProblem? Problem) ReadOne(Input input, RawInput raw)
    {
        var reading = Judge(input, raw);
        var absent = reading.Problem is null && double.IsNaN(reading.Number);
        return (absent || reading.Problem is not null ? null : reading.Number, absent && input.Required == Condition.Always ? Missing(input) : reading.Problem);
    }

    /// <summary>The inputs that a list of settings describes.</summary>
    /// <exception cref="ArgumentException">The settings do not make sense to the calculator: mend the declaration they stand in.</exception>
    public static InputValues Read(Calculator calculator, IEnumerable<Setting> settings)
    {
        var sent = settings.GroupBy(s => s.Input.Key).ToDictionary(group => group.Key, group => RawOf(group.Last().Value));
        var (values, problem) = Read(calculator, key => sent.GetValueOrDefault(key, RawInput.Absent));
        return values ?? throw new ArgumentException($"The settings for {calculator.Slug} are refused: {problem!.Sentence}");
    }

    internal static RawInput RawOf(object value) => value switch
    {
        double number => RawInput.Of(number),
        bool flag => RawInput.Of(flag),
        string word => RawInput.Word(word),
        _ => throw new ArgumentException($"A setting holds a {value.GetType().Name}; use a double, a bool or a string."),
    };

    private static Reading Judge(Input input, RawInput raw) => (raw.Kind, input) switch
    {
        (RawKind.Absent, _) => new Reading(double.NaN, null),
        (RawKind.Repeated, _) => Fail(InputProblem.NotANumber, input, $"{Name(input)} is given more than once; send it once."),
        (RawKind.Structure, _) => Fail(InputProblem.NotANumber, input, $"{Name(input)} is a list or an object; send {Wanted(input)}."),
        (_, NumberInput number) => JudgeNumber(number, raw),
        (_, FlagInput flag) => JudgeFlag(flag, raw),
        (_, ChoiceInput choice) => JudgeChoice(choice, raw),
        _ => throw new ArgumentException($"{input.GetType().Name} is a kind of input that InputReader does not know; add it here."),
    };

    private static Reading JudgeNumber(NumberInput input, RawInput raw)
    {
        double? number = raw.Kind switch
        {
            RawKind.Number => raw.Number,
            RawKind.MachineText => QuantityText.ReadPlain(raw.Text),
            RawKind.PersonText => QuantityText.Read(raw.Text, input.Unit),
            _ => null,
        };
        return number is not { } value || !double.IsFinite(value) ? Fail(InputProblem.NotANumber, input, InputSentences.OfText(input, raw))
            : !input.Admits(value) ? Fail(InputProblem.OutOfRange, input, InputSentences.OfValue(input, raw, value))
            : new Reading(value, null);
    }

    private static Reading JudgeFlag(FlagInput input, RawInput raw) => raw.Kind switch
    {
        RawKind.Flag => new Reading(raw.Number, null),
        RawKind.MachineText or RawKind.PersonText when raw.Text is "true" or "1" or "on" => new Reading(1, null),
        RawKind.MachineText or RawKind.PersonText when raw.Text is "false" or "0" or "off" => new Reading(0, null),
        _ => Fail(InputProblem.NotANumber, input, $"{Name(input)} is '{Shorten(raw.Text)}'; send true or false."),
    };

    // An unknown choice names no set of constants at all: it counts as missing, as a choice left out would.
    private static Reading JudgeChoice(ChoiceInput input, RawInput raw)
    {
        var index = raw.Kind is RawKind.Number or RawKind.Flag ? -1 : input.IndexOf(raw.Text);
        return index >= 0
            ? new Reading(index, null)
            : Fail(InputProblem.Missing, input, $"{Name(input)} is '{Shorten(raw.Text)}'; choose one of: {string.Join(", ", input.Choices.Select(c => c.Key))}.");
    }

    internal static InputProblem Missing(Input input) => new(
        InputProblem.Missing,
        input.Key,
        $"{Name(input)} is missing; {(input.MissingAdvice.Length > 0 ? input.MissingAdvice : $"write {Wanted(input)}")}.");

    private static Reading Fail(string error, Input input, string sentence) => new(double.NaN, new InputProblem(error, input.Key, sentence));

    private readonly record struct Reading(double Number, InputProblem? Problem);
}
