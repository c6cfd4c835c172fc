using System.Collections.Immutable;
using AiChainAtlas.Domain.Calculators.Declaring;
using AiChainAtlas.Domain.Calculators.Exploring;
using AiChainAtlas.Domain.Calculators.Reading;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Compute;

namespace AiChainAtlas.Web.Calculators;

/// <summary>
/// All that a calculator page or an embed shows, as its address holds it: what was given, where it came from, and what is compared.
/// </summary>
public sealed record CalculatorState
{
    public const int MostScenarios = 4;

    public required Calculator Calculator { get; init; }

    /// <summary>What was given, as a person types it, by key; blank where an input was left out by name.</summary>
    public required ImmutableDictionary<string, string> Texts { get; init; }

    /// <summary>Whether the inputs are those of the starting example, because nobody has given any.</summary>
    public bool IsExample { get; init; }

    /// <summary>Whether the address names records of the store and no input: what is still missing is no mistake.</summary>
    public bool IsBeginning { get; init; }

    /// <summary>The records of the store that filled inputs; the model's reported figures stand beside the computed ones.</summary>
    public StartingPoints From { get; init; } = StartingPoints.None;

    /// <summary>The number that the curve varies; null: the calculator's own choice.</summary>
    public NumberInput? Vary { get; init; }

    /// <summary>The number that the curve and the comparison watch; null: the leading one.</summary>
    public NumberOutput? Watch { get; init; }

    /// <summary>Inputs kept for comparison, each as the query part of an address.</summary>
    public ImmutableList<string> Scenarios { get; init; } = [];

    /// <summary>Names of starting points that the store does not hold. The query is refused until something is changed.</summary>
    public IReadOnlyList<InputProblem> UnknownNames { get; init; } = [];

    /// <summary>Keys that the address held more than once.</summary>
    public ImmutableHashSet<string> Repeated { get; init; } = [];

    public AiModel? Model => From.Model;

    public Accelerator? Chip => From.Chip;

    /// <summary>What the records of the starting points lack, and which of their figures were not taken; whole sentences.</summary>
    public IReadOnlyList<string> Remarks => From == StartingPoints.None ? [] : StartingPointRemarks.Of(Calculator, From, ReadPart());

    /// <summary>What the field of an input shows: what was given, or what holds because it was left out.</summary>
    public string Text(Input input) => Texts.GetValueOrDefault(input.Key) ?? InputText.OfDefault(input);

    /// <summary>The inputs, or the first problem with them.</summary>
    public (InputValues? Values, InputProblem? Problem) Read() =>
        UnknownNames is [var first, ..] ? (null, first) : InputReader.Read(Calculator, Raw);

    /// <summary>The inputs as far as they can be read, to ask which fields have a say.</summary>
    public InputValues ReadPart() => PartialInputs.Read(Calculator, Raw);

    /// <summary>The sentence to show at each field that has a problem: refused, or needed and missing.</summary>
    public IReadOnlyDictionary<string, string> Problems()
    {
        if (Read().Problem is not { } first)
        {
            return ImmutableDictionary<string, string>.Empty;
        }

        // What a starting point would have filled is not asked for while its name is wrong.
        var found = UnknownNames.Count > 0
            ? UnknownNames.Concat(InputReader.Problems(Calculator, Raw))
            : PartialInputs.Problems(Calculator, Raw);
        var problems = found.ToDictionary(problem => problem.Field, problem => problem.Sentence);
        problems.TryAdd(first.Field, first.Sentence);
        return problems;
    }

    /// <summary>The result, or null when an input is refused.</summary>
    public Calculation? Calculate() => Read().Values is { } values ? Calculation.Of(values) : null;

    /// <summary>One field as a person left it: one that shows its default counts as left out.</summary>
    public CalculatorState With(Input input, string text) =>
        Changed(input is NumberInput number && number.IsDefault(text) ? Texts.Remove(input.Key) : Texts.SetItem(input.Key, text));

    /// <summary>Several fields set to values of the store or of an example.</summary>
    public CalculatorState With(IEnumerable<Setting> settings) =>
        Changed(Texts.SetItems(settings.Select(setting => KeyValuePair.Create(setting.Input.Key, InputText.Of(setting)))));

    /// <summary>
    /// Settings on their own: what they do not name is left out. Fields without a say keep the values of the starting example, so
    /// that they are filled when they get one, unless their being filled would change the result.
    /// </summary>
    public CalculatorState Showing(IEnumerable<Setting> settings)
    {
        var plain = (this with { Texts = ImmutableDictionary<string, string>.Empty, From = StartingPoints.None }).With(settings);
        if (plain.Read().Values is not { } values)
        {
            return plain;
        }

        var example = Opening(Calculator).Texts;
        var idle = Calculator.Inputs
            .Where(input => !input.Applies.Holds(values) && example.ContainsKey(input.Key))
            .Select(input => KeyValuePair.Create(input.Key, example[input.Key]));
        var filled = plain with { Texts = plain.Texts.SetItems(idle) };
        return filled.Read().Values is { } same && HasSameResult(values, same) ? filled : plain;
    }

    /// <summary>After the choice of a starting point, as the button of the form beside it gives it.</summary>
    /// <param name="key">Key of the starting point.</param>
    /// <param name="name">Name of the record.</param>
    /// <param name="atlas">Where it is looked for.</param>
    /// <param name="today">The day from which prices are 12 months old.</param>
    public CalculatorState Choosing(string key, string name, Atlas atlas, DateOnly today) =>
        Again(Texts, [.. StartsBeside(key), new(key, name), new(CalculatorQuery.FillKey, key)], atlas, today);

    /// <summary>Without a starting point and without what it filled; what a person typed stays.</summary>
    public CalculatorState Without(string key, Atlas atlas, DateOnly today)
    {
        var filled = From.Settings(Calculator).Select(setting => KeyValuePair.Create(setting.Input.Key, InputText.Of(setting))).ToList();
        return Again(Texts.Where(text => !filled.Contains(text)), StartsBeside(key), atlas, today);
    }

    /// <summary>With inputs kept for comparison; the same where they are kept already, or there is no room.</summary>
    public CalculatorState WithScenario(string query) =>
        Scenarios.Count == MostScenarios || Scenarios.Contains(query) ? this : this with { Scenarios = Scenarios.Add(query) };

    public CalculatorState WithoutScenario(string query) => this with { Scenarios = Scenarios.Remove(query) };

    /// <summary>The page as it opens without a query: the starting example.</summary>
    public static CalculatorState Opening(Calculator calculator) =>
        Of(CalculatorQuery.Of(calculator, new SentInputs(),
            () => throw new InvalidOperationException("A query without names needs no atlas."), default));

    /// <summary>What a query shows.</summary>
    public static CalculatorState Of(CalculatorQuery query) => new()
    {
        Calculator = query.Calculator,
        Texts = query.Calculator.Inputs
            .Select(input => KeyValuePair.Create(input.Key, query.TextOf(input)))
            .Where(pair => pair.Value is not null)
            .ToImmutableDictionary(pair => pair.Key, pair => pair.Value!),
        IsExample = query.IsExample,
        IsBeginning = query.IsBeginning,
        From = query.From,
        UnknownNames = query.UnknownNames,
        Repeated = [.. query.Calculator.Inputs.Select(input => input.Key).Where(key => query.Raw(key) == RawInput.Repeated)],
    };

    /// <summary>Whether two sets of inputs give the same outputs.</summary>
    public static bool HasSameResult(InputValues left, InputValues right)
    {
        var calculator = left.Calculator;
        var (one, other) = (calculator.Run(left), calculator.Run(right));
        return calculator.Outputs.All(output => Equals(one.Value(output), other.Value(output)));
    }

    /// <summary>What was given for one key.</summary>
    public RawInput Raw(string key) => Repeated.Contains(key) ? RawInput.Repeated : RawInput.Person(Texts.GetValueOrDefault(key));

    private IEnumerable<KeyValuePair<string, string>> StartsBeside(string key) => CalculatorAddress.StartsOf(this).Where(start => start.Key != key);

    // Read as an address would be, so that a choice gives the same whether there is a circuit or not.
    private CalculatorState Again(
        IEnumerable<KeyValuePair<string, string>> texts, IEnumerable<KeyValuePair<string, string>> starts, Atlas atlas, DateOnly today)
    {
        var sent = new SentInputs();
        foreach (var (key, text) in texts.Concat(starts))
        {
            sent.Add(key, RawInput.Person(text));
        }

        var query = CalculatorQuery.WithoutExample(Calculator, sent, () => atlas, today);
        return Of(query) with { Vary = Vary, Watch = Watch, Scenarios = Scenarios };
    }

    private CalculatorState Changed(ImmutableDictionary<string, string> texts) =>
        this with { Texts = texts, IsExample = false, UnknownNames = [], Repeated = [] };
}
