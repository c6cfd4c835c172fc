namespace AiChainAtlas.Web.Hosting.PageCache;

/// <summary>
/// Marks an endpoint whose answer depends only on the published atlas, the path and the named query keys: the same for
/// every reader, so it is rendered once per revision. Other keys are ignored and never make a cache entry.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class PublicPageAttribute(params string[] keys) : Attribute
{
    /// <summary>Query keys the answer may depend on, in a fixed order.</summary>
    public IReadOnlyList<string> Keys { get; } = keys;

    /// <summary>Whether any query at all may be free text, so that only the answer without one is kept.</summary>
    public bool IsKeptWithoutQueryOnly { get; init; }

    /// <summary>Whether the endpoint keeps its answers itself, so that none is kept among the pages.</summary>
    public bool IsKeptElsewhere { get; init; }
}
