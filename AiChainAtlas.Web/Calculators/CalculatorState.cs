using System.Collections.Immutable;
using AiChainAtlas.Domain.Calculators.Declaring;
using AiChainAtlas.Domain.Calculators.Exploring;
using AiChainAtlas.Domain.Calculators.Reading;
using AiChainAtlas.Domain.Compute;
using AiChainAtlas.Domain.Units;

namespace AiChainAtlas.Web.Calculators;

/// <summary>All that a calculator page shows, as its address holds it: what stands in each field, where it came from, and what is compared.</summary>
public sealed record CalculatorState
{
    public const int MostScenarios = 4;

    public required Calculator Calculator { get; init; }

    /// <summary>What stands in each field, as a person typed it or would type it; blank where nothing does.</summary>
    public required ImmutableDictionary<string, string> Texts { get; init; }

    /// <summary>The model whose reported figures stand beside the computed ones.</summary>
    public AiModel? Model { get; init; }

    /// <summary>The chip whose data sheet filled its inputs.</summary>
    public Accelerator? Chip { get; init; }

    /// <summary>The dated price that was chosen.</summary>
    public GpuPrice? Price { get; init; }

    /// <summary>The number that the curve varies; null: the calculator's own choice.</summary>
    public NumberInput? Vary { get; init; }

    /// <summary>The number that the curve and the comparison watch; null: the leading one.</summary>
    public NumberOutput? Watch { get; init; }

    /// <summary>Inputs kept for comparison, each as the query part of an address.</summary>
    public ImmutableList<string> Scenarios { get; init; } = [];

    /// <summary>What was asked for and is not there, by key.</summary>
    public ImmutableDictionary<string, string> Unknown { get; init; } = ImmutableDictionary<string, string>.Empty;

    public string Text(Input input) => Texts.GetValueOrDefault(input.Key, "");

    /// <summary>The inputs, or the first problem with them.</summary>
    public (InputValues? Values, InputProblem? Problem) Read() => InputReader.Read(Calculator, Raw);

    /// <summary>The sentence to show at each field that has a problem.</summary>
    public IReadOnlyDictionary<string, string> Problems()
    {
        var problems = InputReader.Problems(Calculator, Raw).ToDictionary(problem => problem.Field, problem => problem.Sentence);
        if (Read().Problem is { } first)
        {
            problems.TryAdd(first.Field, first.Sentence);
        }

        return problems;
    }

    /// <summary>The result, or null when an input is refused.</summary>
    public Calculation? Calculate() => Read().Values is { } values ? Calculation.Of(values) : null;

    /// <summary>One field as a person left it.</summary>
    public CalculatorState With(Input input, string text) => this with { Texts = Texts.SetItem(input.Key, text) };

    /// <summary>Several fields set to values of the store or of an example.</summary>
    public CalculatorState With(IEnumerable<Setting> settings) => this with
    {
        Texts = Texts.SetItems(settings.Select(setting => KeyValuePair.Create(setting.Input.Key, EntryOf(setting)))),
    };

    /// <summary>
    /// Settings on their own: what they do not name is as if left out. Fields without a say keep what the form opens with, so
    /// that they are filled when they get one, unless their being filled would change the result.
    /// </summary>
    public CalculatorState Showing(IEnumerable<Setting> settings)
    {
        var plain = (this with
        {
            Texts = Calculator.Inputs.ToImmutableDictionary(input => input.Key, DefaultText),
            Model = null,
            Chip = null,
            Price = null,
        }).With(settings);
        if (plain.Read().Values is not { } values)
        {
            return plain;
        }

        var opening = Opening(Calculator);
        var idle = Calculator.Inputs.Where(input => !input.Applies.Holds(values)).Select(input => KeyValuePair.Create(input.Key, opening.Text(input)));
        var filled = plain with { Texts = plain.Texts.SetItems(idle) };
        return filled.Read().Values is { } same && SameResult(values, same) ? filled : plain;
    }

    public CalculatorState From(AiModel model) => With(StartingPoint.Of(Calculator, model)) with { Model = model };

    public CalculatorState From(Accelerator chip) => With(StartingPoint.Of(Calculator, chip)) with { Chip = chip, Price = null };

    public CalculatorState From(GpuPrice price) => With(StartingPoint.Of(Calculator, price)) with { Price = price };

    /// <summary>With inputs kept for comparison; the same where they are kept already, or there is no room.</summary>
    public CalculatorState WithScenario(string query) =>
        Scenarios.Count == MostScenarios || Scenarios.Contains(query) ? this : this with { Scenarios = Scenarios.Add(query) };

    public CalculatorState WithoutScenario(string query) => this with { Scenarios = Scenarios.Remove(query) };

    /// <summary>The page as it opens without a query.</summary>
    public static CalculatorState Opening(Calculator calculator) => new CalculatorState
    {
        Calculator = calculator,
        Texts = calculator.Inputs.ToImmutableDictionary(input => input.Key, DefaultText),
    }.With(calculator.FormSettings);

    /// <summary>What a field shows for an input that is left out: its default, where one does not follow from other inputs.</summary>
    private static string DefaultText(Input input) => input switch
    {
        NumberInput { Default: { } value } number => QuantityEntry.Of(value, number.Unit),
        FlagInput flag => flag.Default ? "true" : "false",
        ChoiceInput choice => choice.Default,
        _ => "",
    };

    private static bool SameResult(InputValues left, InputValues right)
    {
        var calculator = left.Calculator;
        var (one, other) = (calculator.Run(left), calculator.Run(right));
        return calculator.Outputs.All(output => Equals(one.Value(output), other.Value(output)));
    }

    private static string EntryOf(Setting setting) => setting.Value switch
    {
        double value => QuantityEntry.Of(value, ((NumberInput)setting.Input).Unit),
        bool flag => flag ? "true" : "false",
        var word => (string)word,
    };

    private RawInput Raw(string key)
    {
        var text = Texts.GetValueOrDefault(key, "");
        return Calculator.FindInput(key) is NumberInput number && number.IsDefault(text)
            ? RawInput.Absent
            : RawInput.Person(text);
    }
}
