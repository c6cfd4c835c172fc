using AiChainAtlas.Domain.Chain;

namespace AiChainAtlas.Domain.Rules;

/// <summary>Something that holds for every atlas that is published.</summary>
/// <param name="Id">Short name shown with findings, such as <c>source-resolves</c>.</param>
/// <param name="Statement">What must hold, for people.</param>
/// <param name="Check">Finds every breach; must not throw on broken content.</param>
public sealed record AtlasRule(string Id, string Statement, Func<AtlasContent, IEnumerable<Finding>> Check);
