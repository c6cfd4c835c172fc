namespace AiChainAtlas.Domain.Browse;

/// <summary>What is wrong with an address a person or script asked for, and how to mend it.</summary>
/// <param name="Error"><c>unknown_value</c>, <c>not_a_number</c>, <c>out_of_range</c>, <c>too_long</c>, <c>bad_encoding</c> or <c>not_found</c>.</param>
/// <param name="Field">The query key at fault.</param>
/// <param name="Sentence">What to do, for people.</param>
public sealed record QueryProblem(string Error, string Field, string Sentence)
{
    public const string NotFound = "not_found";

    /// <summary>Enough to name every column; longer lists are shown by their beginning.</summary>
    private const int NamedAtMost = 20;
    private const int TextAtMost = 40;

    /// <summary>The problem of a value outside a known set.</summary>
    /// <param name="field">The query key at fault.</param>
    /// <param name="text">What was asked for.</param>
    /// <param name="what">What it should have been, with its article: "a view of the map".</param>
    /// <param name="known">All values that may be asked for.</param>
    /// <param name="advice">What to add to the choice, beginning with its own punctuation.</param>
    public static QueryProblem Unknown(string field, string text, string what, IReadOnlyCollection<string> known, string advice = "")
    {
        var choice = known.Count switch
        {
            0 => "leave it out, for there is none to choose",
            <= NamedAtMost => $"choose one of: {string.Join(", ", known)}",
            _ => $"choose one of {known.Count}, such as {string.Join(", ", known.Take(NamedAtMost))}",
        };
        return new QueryProblem("unknown_value", field, $"'{Shorten(text)}' is not {what}; {choice}{advice}.");
    }

    internal static string Shorten(string text) => text.Length <= TextAtMost ? text : text[..TextAtMost] + "…";
}
