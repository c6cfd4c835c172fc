namespace AiChainAtlas.Domain.Calculators.Reading;

/// <summary>What is wrong with the inputs of a calculator, and how to mend it.</summary>
/// <param name="Error">One of the three words below.</param>
/// <param name="Field">Key of the input at fault.</param>
/// <param name="Sentence">What to do, for people.</param>
public sealed record InputProblem(string Error, string Field, string Sentence)
{
    public const string Missing = "missing";
    public const string NotANumber = "not_a_number";
    public const string OutOfRange = "out_of_range";
}
