namespace AiChainAtlas.Domain.Calculators.Declaring;

/// <summary>The inputs of one computation: read, within bounds, with defaults in place of what was left out.</summary>
/// <remarks>Kept as numbers in the order of <see cref="Calculator.Inputs"/>: a flag is 0 or 1, a choice its index, absent is NaN.</remarks>
public sealed class InputValues
{
    private readonly double[] given;
    private readonly double[] numbers;

    internal InputValues(Calculator calculator, double[] given)
    {
        Calculator = calculator;
        this.given = given;
        numbers = [.. given];
        FillDefaults();
    }

    public Calculator Calculator { get; }

    /// <summary>The value of an input.</summary>
    /// <exception cref="InvalidOperationException">It is absent and has no default: ask <see cref="Has"/> first.</exception>
    public double this[NumberInput input] => Find(input) is var number && !double.IsNaN(number)
        ? number
        : throw new InvalidOperationException($"{input.Key} of {Calculator.Slug} is absent and has no default; ask Has(...) before reading it.");

    /// <summary>The value of an input, NaN when absent: for defaults that follow from it.</summary>
    public double OrNaN(NumberInput input) => Find(input);

    public bool this[FlagInput input] => Find(input) != 0;

    public string this[ChoiceInput input] => input.Choices[(int)Find(input)].Key;

    /// <summary>Whether a value is there, sent or by default.</summary>
    public bool Has(Input input) => !double.IsNaN(Find(input));

    /// <summary>Whether a value was sent.</summary>
    public bool IsGiven(Input input) => !double.IsNaN(given[IndexOf(input)]);

    /// <summary>The same inputs with one number changed.</summary>
    public InputValues With(NumberInput input, double value)
    {
        double[] changed = [.. given];
        changed[IndexOf(input)] = value;
        return new InputValues(Calculator, changed);
    }

    /// <summary>Whether the calculator has this input.</summary>
    public bool Knows(Input input) => Position(input) >= 0;

    /// <summary>The value as text that the API reads back; null when absent.</summary>
    public string? Text(Input input) => !Has(input) ? null : input switch
    {
        NumberInput number => Units.QuantityFormat.Exact(this[number]),
        FlagInput flag => this[flag] ? "true" : "false",
        ChoiceInput choice => this[choice],
        _ => throw Unknown(input),
    };

    /// <summary>A number for people, with its unit.</summary>
    public string Show(NumberInput input) => Units.QuantityFormat.Of(this[input], input.Unit);

    /// <summary>What was sent, as text that the API reads back, in the order of the inputs.</summary>
    public IEnumerable<(Input Input, string Text)> Sent => Calculator.Inputs.Where(IsGiven).Select(input => (input, Text(input)!));

    private double Find(Input input) => numbers[IndexOf(input)];

    private int IndexOf(Input input)
    {
        var index = Position(input);
        return index >= 0 ? index : throw Unknown(input);
    }

    private int Position(Input input)
    {
        var inputs = Calculator.InputArray;
        for (var i = 0; i < inputs.Length; i++)
        {
            if (ReferenceEquals(inputs[i], input))
            {
                return i;
            }
        }

        return -1;
    }

    private void FillDefaults()
    {
        var inputs = Calculator.InputArray;
        for (var i = 0; i < inputs.Length; i++)
        {
            if (double.IsNaN(numbers[i]))
            {
                numbers[i] = DefaultOf(inputs[i]);
            }
        }
    }

    private double DefaultOf(Input input) => input switch
    {
        NumberInput { DefaultFrom: { } from } => from(this),
        NumberInput number => number.Default ?? double.NaN,
        FlagInput flag => flag.Default ? 1 : 0,
        ChoiceInput choice => choice.IndexOf(choice.Default),
        _ => throw Unknown(input),
    };

    private ArgumentException Unknown(Input input) =>
        new($"{Calculator.Slug} does not declare the input {input.Key}; add it to the list of inputs of that calculator.");
}
