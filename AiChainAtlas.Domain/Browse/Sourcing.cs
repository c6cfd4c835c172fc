using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Provenance;

namespace AiChainAtlas.Domain.Browse;

/// <summary>How much of an entry rests on sources that were read.</summary>
public sealed record Sourcing(string Key, string Label)
{
    public static readonly Sourcing Every = new("all", "Fully");
    public static readonly Sourcing Some = new("some", "Partly");
    public static readonly Sourcing None = new("none", "Not at all");

    public static readonly IReadOnlyList<Sourcing> All = [Every, Some, None];

    public static Sourcing Of(Entry entry)
    {
        var current = entry.Facts.Where(f => f.Rank != Rank.Deprecated).ToList();
        var sourced = current.Count(f => f.IsSourced);
        return sourced == 0 ? None : sourced == current.Count ? Every : Some;
    }
}
