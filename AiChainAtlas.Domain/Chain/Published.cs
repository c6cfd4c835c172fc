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
            Relations = [.. content.Relations.Where(r => !hidden.Contains(r.FromId) && !hidden.Contains(r.ToId))],
            Redirects = [.. content.Redirects.Where(r => !hidden.Contains(r.EntryId))],
            Claims = [.. content.Claims.Select(c => c.About.Any(hidden.Contains) ? c with { About = [.. c.About.Where(id => !hidden.Contains(id))] } : c)],
        };
    }
}
