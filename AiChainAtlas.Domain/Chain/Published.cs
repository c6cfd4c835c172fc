namespace AiChainAtlas.Domain.Chain;

/// <summary>The part of the content that everybody may see: nothing of what was retired, and nothing that points there.</summary>
public static class Published
{
    public static AtlasContent Of(AtlasContent content)
    {
        var hidden = content.Entries.Where(e => e.IsRetired).Select(e => e.Id).ToHashSet(StringComparer.Ordinal);
        return hidden.Count == 0 ? content : content with
        {
            Entries = [.. content.Entries.Where(e => !e.IsRetired)],
            Relations = Without(content.Relations, r => hidden.Contains(r.FromId) || hidden.Contains(r.ToId)),
            Redirects = Without(content.Redirects, r => hidden.Contains(r.EntryId)),
            Claims = content.Claims.Any(c => c.About.Any(hidden.Contains))
                ? [.. content.Claims.Select(c => c with { About = Without(c.About, hidden.Contains) })]
                : content.Claims,
        };
    }

    // The same list when nothing goes: lookups made of it stay good.
    private static IReadOnlyList<T> Without<T>(IReadOnlyList<T> all, Predicate<T> isHidden)
    {
        var shown = all.Where(item => !isHidden(item)).ToArray();
        return shown.Length == all.Count ? all : shown;
    }
}
