using AiChainAtlas.Domain.Calculators.Declaring;
using AiChainAtlas.Domain.Calculators.Exploring;
using AiChainAtlas.Domain.Calculators.Reading;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Web.Calculators;

namespace AiChainAtlas.Web.Embed;

/// <summary>One embed as its address asks for it: what stands in each field, the result, or what is wrong.</summary>
public sealed class EmbedState
{
    private readonly CalculatorState state;
    private readonly InputValues part;
    private readonly IReadOnlyDictionary<string, string> problems;

    private EmbedState(CalculatorState state, EmbedOptions options)
    {
        (this.state, Options) = (state, options);
        (var values, Problem) = state.Read();
        Calculation = values is null ? null : Calculation.Of(values);
        problems = state.Problems();
        part = values ?? state.ReadPart();
    }

    public Calculator Calculator => state.Calculator;

    public EmbedOptions Options { get; }

    /// <summary>The result; null when an input is refused.</summary>
    public Calculation? Calculation { get; }

    /// <summary>The first thing that is wrong with the inputs.</summary>
    public InputProblem? Problem { get; }

    /// <summary>Whether the inputs are those of the starting example, because the address names none.</summary>
    public bool IsExample => state.IsExample;

    /// <summary>What the records of the starting points lack; whole sentences.</summary>
    public IReadOnlyList<string> Remarks => state.Remarks;

    /// <summary>Inputs that the address neither locks nor hides.</summary>
    public IEnumerable<Input> Changeable => Calculator.Inputs.Where(input => !IsKept(input));

    /// <summary>Inputs with a field.</summary>
    public IEnumerable<Input> Editable => Changeable.Where(HasSay);

    /// <summary>Inputs that are shown as text.</summary>
    public IEnumerable<Input> Locked => Options.Locked.Where(input => HasSay(input) && !Options.Hidden.Contains(input));

    /// <summary>Values that go with the form without being changed: locked and hidden inputs, then the options.</summary>
    public IEnumerable<KeyValuePair<string, string>> Kept => Calculator.Inputs.Where(IsKept)
        .Select(input => KeyValuePair.Create(input.Key, Text(input)))
        .Where(pair => pair.Value.Length > 0)
        .Concat(Options.ToPairs())
        .Append(new(CalculatorQuery.FormKey, "1"));

    /// <summary>The same inputs for another address.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> InputPairs => CalculatorAddress.InputPairs(state);

    public static EmbedState Read(Calculator calculator, EmbedOptions options, SentInputs sent, Atlas atlas, DateOnly today) =>
        new(CalculatorState.Of(CalculatorQuery.Of(calculator, sent, () => atlas, today)), options);

    /// <summary>The embed of an address that names no input.</summary>
    public static EmbedState Opening(Calculator calculator) => new(CalculatorState.Opening(calculator), new EmbedOptions());

    /// <summary>What is wrong with one input; null when nothing is.</summary>
    public string? ProblemOf(Input input) => problems.GetValueOrDefault(input.Key);

    /// <summary>The problem that no field on the page can show.</summary>
    public string? ProblemElsewhere => Problem is { } problem && !Editable.Any(input => input.Key == problem.Field) ? problem.Sentence : null;

    /// <summary>What stands in a field: as typed, or as a person would type it.</summary>
    public string Text(Input input) => state.Text(input);

    /// <summary>A locked input for people, with its unit.</summary>
    public string Show(Input input) => input switch
    {
        NumberInput number when part.Has(number) && ProblemOf(input) is null => part.Show(number),
        FlagInput flag => part[flag] ? "yes" : "no",
        ChoiceInput choice => choice.Choices.First(c => c.Key == part[choice]).Label,
        _ => Text(input),
    };

    /// <summary>Whether an input has a say in the result, or something wrong with it.</summary>
    public bool HasSay(Input input) => input.Applies.Holds(part) || problems.ContainsKey(input.Key);

    /// <summary>Whether an input has a value of its own: without a say, it waits in the form until it gets one.</summary>
    public bool IsGiven(Input input) => state.Texts.GetValueOrDefault(input.Key) is { Length: > 0 };

    private bool IsKept(Input input) => Options.Locked.Contains(input) || Options.Hidden.Contains(input);
}
