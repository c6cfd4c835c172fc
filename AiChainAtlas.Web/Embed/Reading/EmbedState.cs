using AiChainAtlas.Domain.Calculators.Declaring;
using AiChainAtlas.Domain.Calculators.Exploring;
using AiChainAtlas.Domain.Calculators.Reading;
using AiChainAtlas.Domain.Units;

namespace AiChainAtlas.Web.Embed;

/// <summary>
/// One embed as its address asks for it: what stands in each field, the result, or what is wrong. An address that names an
/// input says all of them, as for the API, so that its result never depends on what a form happens to start with; one that
/// names none shows the form as it opens.
/// </summary>
public sealed class EmbedState
{
    private readonly IQueryCollection query;
    private readonly bool isForm;
    private readonly Dictionary<string, string> problems;
    private readonly InputValues? shown;

    private EmbedState(Calculator calculator, EmbedOptions options, IQueryCollection query)
    {
        (Calculator, Options, this.query) = (calculator, options, query);
        isForm = query.ContainsKey(EmbedOptions.FormKey) || !calculator.Inputs.Any(input => query.ContainsKey(input.Key));
        var (values, problem) = InputReader.Read(calculator, Raw);
        Problem = problem;
        Calculation = values is null ? null : Calculation.Of(values);
        problems = InputReader.Problems(calculator, Raw).ToDictionary(p => p.Field, p => p.Sentence);
        if (problem is not null)
        {
            problems.TryAdd(problem.Field, problem.Sentence);
        }

        shown = values ?? Mended();
    }

    public Calculator Calculator { get; }

    public EmbedOptions Options { get; }

    /// <summary>The result; null when an input is refused.</summary>
    public Calculation? Calculation { get; }

    /// <summary>The first thing that is wrong with the inputs.</summary>
    public InputProblem? Problem { get; }

    /// <summary>
    /// Whether the page's own script asks while somebody types. It gets its answer as a success, whatever that says: the
    /// browser would write each refusal of a half-typed number to the console of the page around the frame.
    /// </summary>
    public bool IsAskedByScript => query[EmbedOptions.FormKey] == "live";

    /// <summary>Inputs to change: those that have a say and that the address neither locks nor hides.</summary>
    public IEnumerable<Input> Editable => Calculator.Inputs.Where(input => HasSay(input) && !IsKept(input));

    /// <summary>Inputs that are shown as text.</summary>
    public IEnumerable<Input> Locked => Options.Locked.Where(input => HasSay(input) && !Options.Hidden.Contains(input));

    /// <summary>Values that go with the form without being changed: locked and hidden inputs, then the options.</summary>
    public IEnumerable<KeyValuePair<string, string>> Kept => Calculator.Inputs.Where(IsKept)
        .Select(input => KeyValuePair.Create(input.Key, Text(input)))
        .Where(pair => pair.Value.Length > 0)
        .Concat(Options.ToPairs())
        .Append(new(EmbedOptions.FormKey, "1"));

    /// <summary>The same inputs for another address: what has a say, blank where the form would otherwise fill it in.</summary>
    public IEnumerable<KeyValuePair<string, string>> InputPairs => Calculator.Inputs
        .Where(HasSay)
        .Select(input => KeyValuePair.Create(input.Key, Calculation is { } c ? (c.Inputs.IsGiven(input) ? c.Inputs.Text(input)! : "") : Text(input)))
        .Where(pair => pair.Value.Length > 0 || Calculator.FindInput(pair.Key) is NumberInput { FormValue: not null });

    public static EmbedState Read(Calculator calculator, EmbedOptions options, IQueryCollection query) => new(calculator, options, query);

    /// <summary>What is wrong with one input; null when nothing is.</summary>
    public string? ProblemOf(Input input) => problems.GetValueOrDefault(input.Key);

    /// <summary>The problem that no field on the page can show.</summary>
    public string? ProblemElsewhere => Problem is { } problem && !Editable.Any(input => input.Key == problem.Field) ? problem.Sentence : null;

    /// <summary>What stands in a field: as typed, or as a person would type it.</summary>
    public string Text(Input input)
    {
        if (query.TryGetValue(input.Key, out var typed))
        {
            return typed.Count == 0 ? "" : typed[^1]?.Trim() ?? "";
        }

        return (input, ProblemOf(input) is null ? shown : null) switch
        {
            (NumberInput number, { } values) when values.IsGiven(number) || number.Default is not null => QuantityEntry.Of(values[number], number.Unit),
            (FlagInput or ChoiceInput, { } values) => values.Text(input)!,
            _ => "",
        };
    }

    /// <summary>A locked input for people, with its unit.</summary>
    public string Show(Input input) => (input, shown) switch
    {
        (NumberInput number, { } values) when values.Has(number) && ProblemOf(input) is null => values.Show(number),
        (FlagInput flag, { } values) => values[flag] ? "yes" : "no",
        (ChoiceInput choice, { } values) => choice.Choices.First(c => c.Key == values[choice]).Label,
        _ => Text(input),
    };

    private bool HasSay(Input input) => shown is null || input.Applies.Holds(shown) || problems.ContainsKey(input.Key);

    private bool IsKept(Input input) => Options.Locked.Contains(input) || Options.Hidden.Contains(input);

    private RawInput Raw(string key)
    {
        if (!query.TryGetValue(key, out var typed) || typed.Count == 0)
        {
            return isForm ? Opening(key) : RawInput.Absent;
        }

        // A box that is not ticked sends nothing, so a hidden field before it says false: for a switch the last one counts.
        var input = Calculator.FindInput(key);
        return typed.Count > 1 && input is not FlagInput ? RawInput.Repeated
            : isForm && input is NumberInput number && number.IsDefault(typed[^1] ?? "") ? RawInput.Absent
            : RawInput.Person(typed[^1]);
    }

    private RawInput Opening(string key) => Calculator.FindInput(key) is NumberInput { FormValue: { } value } ? RawInput.Of(value) : RawInput.Absent;

    // Which fields have a say can only be asked of inputs that make sense: those at fault are taken as the form has them.
    private InputValues? Mended()
    {
        var wrong = problems.Keys.ToHashSet();
        for (var i = 0; i <= Calculator.Inputs.Count; i++)
        {
            var (values, problem) = InputReader.Read(Calculator, key => wrong.Contains(key) ? Opening(key) : Raw(key));
            if (problem is null || !wrong.Add(problem.Field))
            {
                return values;
            }
        }

        return null;
    }
}
