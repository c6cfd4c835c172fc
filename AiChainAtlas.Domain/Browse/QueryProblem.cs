namespace AiChainAtlas.Domain.Browse;

/// <summary>What is wrong with an address a person or script asked for, and how to mend it.</summary>
/// <param name="Error"><c>unknown_value</c>, <c>not_a_number</c>, <c>out_of_range</c>, <c>too_long</c>, <c>bad_encoding</c> or <c>not_found</c>.</param>
/// <param name="Field">The query key at fault.</param>
/// <param name="Sentence">What to do, for people.</param>
public sealed record QueryProblem(string Error, string Field, string Sentence)
{
    public const string NotFound = "not_found";
}
