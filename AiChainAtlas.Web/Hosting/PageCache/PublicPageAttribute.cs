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

    /// <summary>Keys that people type into; an answer that depends on one is rendered each time and not kept.</summary>
    public IReadOnlyList<string> FreeTextKeys { get; init; } = ["q", "founded_from", "founded_to"];
}
