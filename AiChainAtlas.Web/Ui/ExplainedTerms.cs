using AiChainAtlas.Domain.Chain;

namespace AiChainAtlas.Web.Ui;

/// <summary>The terms that one page has explained so far, shared by all its texts.</summary>
/// <param name="Lane">Whose words the page uses: a token is text in one lane and an asset in the other.</param>
public sealed record ExplainedTerms(Lane Lane)
{
    /// <summary>Ids of the terms.</summary>
    public ISet<string> Ids { get; } = new HashSet<string>(StringComparer.Ordinal);
}
