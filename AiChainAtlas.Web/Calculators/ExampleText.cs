using AiChainAtlas.Domain.Calculators.Declaring;
using AiChainAtlas.Domain.Calculators.Exploring;

namespace AiChainAtlas.Web.Calculators;

/// <summary>Says that a result is the starting example and not an answer to somebody's question.</summary>
internal static class ExampleText
{
    private const int MostNamed = 2;

    // Units such as "tokens" say what is counted; "$" and "%" do not.
    private const int ShortestWord = 4;

    /// <summary>Its first inputs, and what to do.</summary>
    public static string Of(Calculation example) => $"Example: {string.Join(", ", example.Calculator.NumberInputs
        .Where(input => example.Inputs.IsGiven(input) && input.Applies.Holds(example.Inputs))
        .Take(MostNamed)
        .Select(input => Named(input, example.Inputs.Show(input))))}. Change any input.";

    private static string Named(NumberInput input, string shown) =>
        input.Unit.Symbol.Length >= ShortestWord && !input.Unit.Symbol.Contains(' ', StringComparison.Ordinal) ? shown : $"{input.LabelInSentence} {shown}";
}
