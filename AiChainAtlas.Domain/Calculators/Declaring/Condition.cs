namespace AiChainAtlas.Domain.Calculators.Declaring;

/// <summary>Something that inputs are or are not, with the words that say it: "when include_attention is true".</summary>
public sealed class Condition
{
    public static readonly Condition Always = new(static () => "always", static _ => true);
    public static readonly Condition Never = new(static () => "never", static _ => false);

    private readonly Func<string> text;
    private readonly Func<InputValues, bool> holds;
    private readonly string joint;

    private Condition(Func<string> text, Func<InputValues, bool> holds, string joint = "")
    {
        this.text = text;
        this.holds = holds;
        this.joint = joint;
    }

    /// <summary>Reads on from "when".</summary>
    public string Text => text();

    public bool Holds(InputValues values) => holds(values);

    public static Condition Given(Input input) => Given(() => input);

    /// <summary>The same for inputs that require each other: the one declared later is looked up when asked.</summary>
    public static Condition Given(Func<Input> later) => new(() => $"{later().Key} is given", values => values.IsGiven(later()));

    public static Condition Absent(Input input) => new(() => $"{input.Key} is absent", values => !values.IsGiven(input));

    public static Condition On(FlagInput input) => new(() => $"{input.Key} is true", values => values[input]);

    public static Condition Is(ChoiceInput input, string key) => new(() => $"{input.Key} is {key}", values => values[input] == key);

    public static Condition operator &(Condition left, Condition right) =>
        new(() => $"{left.Beside("and")} and {right.Beside("and")}", values => left.Holds(values) && right.Holds(values), "and");

    public static Condition operator |(Condition left, Condition right) =>
        new(() => $"{left.Beside("or")} or {right.Beside("or")}", values => left.Holds(values) || right.Holds(values), "or");

    // Bracketed where "and" and "or" meet, so that the sentence has one reading.
    private string Beside(string word) => joint.Length == 0 || joint == word ? Text : $"({Text})";
}
