using System.Runtime.CompilerServices;
using AiChainAtlas.Domain.Records;

namespace AiChainAtlas.Domain.Chain;

/// <summary>
/// The part of the content that everybody may see: nothing of what was retired, nothing that points there, and nothing
/// that is for editors alone.
/// </summary>
public static class Published
{
    // Lists that did not change are published as the same list again, so that lookups made of them stay good.
    private static readonly ConditionalWeakTable<object, object> Shown = [];

    public static AtlasContent Of(AtlasContent content)
    {
        content = content with
        {
            Entries = ForReaders(ChainRecords.Entries, content.Entries),
            Accelerators = ForReaders(ComputeRecords.Accelerators, content.Accelerators),
            Prices = ForReaders(ComputeRecords.Prices, content.Prices),
        };
        var hidden = content.Entries.Where(e => e.IsRetired).Select(e => e.Id).ToHashSet(StringComparer.Ordinal);
        return hidden.Count == 0 ? content : content with
        {
            Entries = [.. content.Entries.Where(e => !e.IsRetired)],
            Ranks = Without(content.Ranks, r => hidden.Contains(r.EntryId)),
            Prices = content.Prices.Any(p => p.ProviderId is { } provider && hidden.Contains(provider))
                ? [.. content.Prices.Select(p => p.ProviderId is { } provider && hidden.Contains(provider) ? p with { ProviderId = null } : p)]
                : content.Prices,
            Relations = Without(content.Relations, r => hidden.Contains(r.FromId) || hidden.Contains(r.ToId)),
            Redirects = Without(content.Redirects, r => hidden.Contains(r.EntryId)),
            Claims = content.Claims.Any(c => c.About.Any(hidden.Contains))
                ? [.. content.Claims.Select(c => c with { About = Without(c.About, hidden.Contains) })]
                : content.Claims,
        };
    }

    private static IReadOnlyList<T> ForReaders<T>(RecordKind<T> kind, IReadOnlyList<T> all)
        where T : class => (IReadOnlyList<T>)Shown.GetValue(all, _ =>
        {
            var shown = all.Select(record => (T)kind.ForReaders(record)).ToArray();
            return shown.SequenceEqual(all, ReferenceEqualityComparer.Instance) ? all : shown;
        });

    // The same list when nothing goes: lookups made of it stay good.
    private static IReadOnlyList<T> Without<T>(IReadOnlyList<T> all, Predicate<T> isHidden)
    {
        var shown = all.Where(item => !isHidden(item)).ToArray();
        return shown.Length == all.Count ? all : shown;
    }
}
