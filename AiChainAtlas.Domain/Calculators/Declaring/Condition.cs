namespace AiChainAtlas.Domain.Calculators.Declaring;

/// <summary>Something that inputs are or are not, with the words that say it: "when include_attention is true".</summary>
public sealed class Condition
{
    public static readonly Condition Always = new("always", static _ => true);
    public static readonly Condition Never = new("never", static _ => false);

    private readonly Func<InputValues, bool> holds;

    private Condition(string text, Func<InputValues, bool> holds)
    {
        Text = text;
        this.holds = holds;
    }

    /// <summary>Reads on from "when".</summary>
    public string Text { get; }

    public bool Holds(InputValues values) => holds(values);

    public static Condition Given(Input input) => new($"{input.Key} is given", values => values.IsGiven(input));

    public static Condition Absent(Input input) => new($"{input.Key} is absent", values => !values.IsGiven(input));

    public static Condition On(FlagInput input) => new($"{input.Key} is true", values => values[input]);

    public static Condition Is(ChoiceInput input, string key) => new($"{input.Key} is {key}", values => values[input] == key);

    public static Condition operator &(Condition left, Condition right) =>
        new($"{left.Text} and {right.Text}", values => left.Holds(values) && right.Holds(values));

    public static Condition operator |(Condition left, Condition right) =>
        new($"{left.Text} or {right.Text}", values => left.Holds(values) || right.Holds(values));
}
