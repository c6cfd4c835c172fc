using AiChainAtlas.Domain.Chain;

namespace AiChainAtlas.Domain.Rules;

/// <summary>Makes rules from checks that need not know the name of their rule.</summary>
internal static class Rule
{
    public static AtlasRule For(string id, string statement, Func<Ground, IEnumerable<Breach>> check) =>
        new(id, statement, content => Findings(id, content, check));

    private static IEnumerable<Finding> Findings(string id, AtlasContent content, Func<Ground, IEnumerable<Breach>> check) =>
        check(Ground.Of(content)).Select(breach => new Finding(id, breach.Path, breach.Message));
}
