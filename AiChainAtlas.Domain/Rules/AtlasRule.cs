using AiChainAtlas.Domain.Chain;

namespace AiChainAtlas.Domain.Rules;

/// <summary>Something that holds for every atlas that is published.</summary>
public sealed class AtlasRule
{
    private readonly Func<Ground, IEnumerable<Breach>> check;

    internal AtlasRule(string id, string statement, Func<Ground, IEnumerable<Breach>> check)
    {
        Id = id;
        Statement = statement;
        this.check = check;
    }

    /// <summary>Short name shown with findings, such as <c>source-resolves</c>.</summary>
    public string Id { get; }

    /// <summary>What must hold, for people.</summary>
    public string Statement { get; }

    /// <summary>Every breach; never throws on broken content.</summary>
    public IEnumerable<Finding> Check(AtlasContent content) => Check(new Ground(content));

    internal IEnumerable<Finding> Check(Ground ground) => check(ground).Select(breach => new Finding(Id, breach.Path, breach.Message));
}
