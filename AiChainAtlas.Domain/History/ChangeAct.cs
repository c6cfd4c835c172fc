using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Records;

namespace AiChainAtlas.Domain.History;

/// <summary>What was done to a record.</summary>
public sealed record ChangeAct(string Key, string Label)
{
    public static readonly ChangeAct Added = new("added", "Added");
    public static readonly ChangeAct Changed = new("changed", "Changed");
    public static readonly ChangeAct Removed = new("removed", "Removed");
    public static readonly ChangeAct Retired = new("retired", "Retired");
    public static readonly ChangeAct Restored = new("restored", "Restored");

    public static readonly IReadOnlyList<ChangeAct> All = [Added, Changed, Removed, Retired, Restored];

    public static ChangeAct Of(RecordChange change) => change switch
    {
        { Before: null } => Added,
        { After: null } => Removed,
        { Before: Entry { IsRetired: false }, After: Entry { IsRetired: true } } => Retired,
        { Before: Entry { IsRetired: true }, After: Entry { IsRetired: false } } => Restored,
        _ => Changed,
    };
}
