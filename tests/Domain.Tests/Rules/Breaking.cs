using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Provenance;

namespace AiChainAtlas.Domain.Tests.Rules;

/// <summary>One way to break the sample: the rule that must notice, where, and the change.</summary>
public sealed record Breaking(string Rule, string Path, Func<AtlasContent, AtlasContent> Change)
{
    public override string ToString() => $"{Rule} at {Path}";
}

/// <summary>Small changes to immutable content, for writing a breach in one line.</summary>
internal static class ContentChanges
{
    public static AtlasContent Entry(this AtlasContent content, string id, Func<Entry, Entry> change) =>
        content with { Entries = [.. content.Entries.Select(e => e.Id == id ? change(e) : e)] };

    public static AtlasContent Link(this AtlasContent content, string id, Func<Link, Link> change) =>
        content with { Links = [.. content.Links.Select(l => l.Id == id ? change(l) : l)] };

    public static AtlasContent Fact(this AtlasContent content, string entry, int number, Func<Fact, Fact> change) =>
        content.Entry(entry, e => e with { Facts = e.Facts.Change(number, change) });

    public static IReadOnlyList<T> Change<T>(this IReadOnlyList<T> list, int number, Func<T, T> change) =>
        [.. list.Select((item, i) => i == number ? change(item) : item)];

    public static IReadOnlyList<T> With<T>(this IReadOnlyList<T> list, T item) => [.. list, item];
}
