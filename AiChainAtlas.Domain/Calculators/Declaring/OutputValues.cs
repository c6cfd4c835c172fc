using AiChainAtlas.Domain.Units;

namespace AiChainAtlas.Domain.Calculators.Declaring;

/// <summary>The outputs of one computation. A value that was not set, or came out as NaN or infinite, reads as null.</summary>
public sealed class OutputValues
{
    private readonly Calculator calculator;
    private readonly double[] numbers;

    internal OutputValues(Calculator calculator)
    {
        this.calculator = calculator;
        numbers = new double[calculator.OutputArray.Length];
        Array.Fill(numbers, double.NaN);
    }

    public double? this[NumberOutput output]
    {
        get => Find(output) is var number && double.IsFinite(number) ? number : null;
        set => numbers[IndexOf(output)] = value ?? double.NaN;
    }

    public bool? this[FlagOutput output]
    {
        get => Find(output) is var number && double.IsFinite(number) ? number != 0 : null;
        set => numbers[IndexOf(output)] = value is { } flag ? (flag ? 1 : 0) : double.NaN;
    }

    public string? this[WordOutput output]
    {
        get => Find(output) is var number && double.IsFinite(number) ? output.Words[(int)number] : null;
        set => numbers[IndexOf(output)] = value is null ? double.NaN : IndexOfWord(output, value);
    }

    /// <summary>Whether a number came out that cannot be written: beyond what a double holds.</summary>
    public bool Overflowed(Output output) => double.IsInfinity(Find(output));

    /// <summary>The value as a double, a bool, a string or null.</summary>
    public object? Value(Output output) => output switch
    {
        NumberOutput number => this[number],
        FlagOutput flag => this[flag],
        WordOutput word => this[word],
        _ => throw Unknown(output),
    };

    /// <summary>The value for people, with its unit; null where there is none.</summary>
    public string? Show(Output output) => output switch
    {
        NumberOutput number => this[number] is { } value ? QuantityFormat.Of(value, number.Unit) : null,
        FlagOutput flag => this[flag] is { } value ? (value ? flag.Yes : flag.No) : null,
        WordOutput word => this[word],
        _ => throw Unknown(output),
    };

    private static int IndexOfWord(WordOutput output, string word)
    {
        for (var i = 0; i < output.Words.Count; i++)
        {
            if (output.Words[i] == word)
            {
                return i;
            }
        }

        throw new ArgumentException($"'{word}' is not among the words of {output.Key}; add it to its declaration.");
    }

    private double Find(Output output) => numbers[IndexOf(output)];

    private int IndexOf(Output output)
    {
        var outputs = calculator.OutputArray;
        for (var i = 0; i < outputs.Length; i++)
        {
            if (ReferenceEquals(outputs[i], output))
            {
                return i;
            }
        }

        throw Unknown(output);
    }

    private ArgumentException Unknown(Output output) =>
        new($"{calculator.Slug} does not declare the output {output.Key}; add it to the list of outputs of that calculator.");
}
