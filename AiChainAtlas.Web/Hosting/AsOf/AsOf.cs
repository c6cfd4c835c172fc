using AiChainAtlas.Data;
using AiChainAtlas.Domain.Browse;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.History;

namespace AiChainAtlas.Web.Hosting.AsOfPages;

/// <summary>A state of the past that an address asked for.</summary>
/// <param name="Asked">The day or revision as it was written.</param>
/// <param name="Atlas">What was published then.</param>
public sealed record Past(HistoryPoint Asked, Atlas Atlas);

/// <summary>Which atlas answers one request: the present one, unless <see cref="PastPages"/> put another in its place.</summary>
public sealed class AsOf(AtlasStore store)
{
    public Atlas Atlas => Past?.Atlas ?? store.Current;

    /// <summary>Null for the present.</summary>
    public Past? Past { get; private set; }

    /// <summary>What is wrong with the day or revision that was asked for.</summary>
    public QueryProblem? Problem { get; private set; }

    internal void Show(Past past) => Past = past;

    internal void Refuse(QueryProblem problem) => Problem = problem;
}
