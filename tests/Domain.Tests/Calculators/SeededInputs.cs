using AiChainAtlas.Domain.Calculators.Declaring;
using AiChainAtlas.Domain.Calculators.Reading;

namespace AiChainAtlas.Domain.Tests.Calculators;

/// <summary>Inputs that a calculator lets in, drawn from all over their bounds; the same ones in every run.</summary>
internal static class SeededInputs
{
    public static IEnumerable<InputValues> Of(Calculator calculator, int count)
    {
        var random = new Random(20261124);
        for (var i = 0; i < count; i++)
        {
            var raw = calculator.Inputs.ToDictionary(input => input.Key, input => Draw(input, random));
            if (InputReader.Read(calculator, key => raw[key]).Values is { } values)
            {
                yield return values;
            }
        }
    }

    public static string Describe(InputValues values) => string.Join(", ", values.Sent.Select(sent => $"{sent.Input.Key}={sent.Text}"));

    private static RawInput Draw(Input input, Random random)
    {
        if (random.Next(3) == 0 && !ReferenceEquals(input.Required, Condition.Always))
        {
            return RawInput.Absent;
        }

        return input switch
        {
            FlagInput => RawInput.Of(random.Next(2) == 0),
            ChoiceInput choice => RawInput.Word(choice.Choices[random.Next(choice.Choices.Count)].Key),
            NumberInput number => RawInput.Of(Number(number, random)),
            _ => RawInput.Absent,
        };
    }

    private static double Number(NumberInput input, Random random)
    {
        var value = random.Next(8) switch
        {
            0 => input.Minimum,
            1 => input.Maximum,
            2 => double.Epsilon,
            3 => 1,
            _ => Math.Pow(10, (random.NextDouble() * 46) - 6),
        };
        var bounded = Math.Clamp(value, input.Minimum, input.Maximum);
        return input.IsWhole ? Math.Floor(bounded) : bounded;
    }
}
