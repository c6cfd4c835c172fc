namespace AiChainAtlas.Web.Learn.Figures;

/// <summary>A figure looked up or worked out for a text.</summary>
/// <param name="Text">As it reads in a sentence.</param>
/// <param name="Meaning">What it is and every digit of it, shown on hover.</param>
/// <param name="Url">The page that it can be checked on.</param>
public sealed record Figure(string Text, string Meaning, string Url)
{
    /// <summary>Sources it rests on.</summary>
    public IReadOnlyList<string> SourceIds { get; init; } = [];
}
