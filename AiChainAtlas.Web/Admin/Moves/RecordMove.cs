using AiChainAtlas.Data.Editing;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Records;
using AiChainAtlas.Web.Shell;

namespace AiChainAtlas.Web.Admin.Moves;

/// <summary>What a move has to know besides the record.</summary>
public enum MoveAsks
{
    Nothing,
    NewId,
    Entry,
}

/// <summary>An act on a record as a whole. Declared once; the panel iterates what applies.</summary>
public sealed record RecordMove(string Key, string Label, string Meaning, MoveAsks Asks)
{
    public static readonly RecordMove Rename = new("rename", "Rename", "A new id. Relations, claims and redirects follow, and the old address leads to the new one permanently.", MoveAsks.NewId);
    public static readonly RecordMove Merge = new("merge", "Merge into another", "The other entry gets its relations, its claims and the facts it lacks. The old address leads there permanently.", MoveAsks.Entry);
    public static readonly RecordMove Retire = new("retire", "Retire", "Removed from all pages and kept here: its id is never used again, and it can be restored.", MoveAsks.Nothing);
    public static readonly RecordMove Restore = new("restore", "Restore", "Shown again as it was.", MoveAsks.Nothing);
    public static readonly RecordMove Delete = new("delete", "Delete", "Removed from the atlas. It stays in the history and can be restored from there.", MoveAsks.Nothing);

    /// <summary>What can be done with this record.</summary>
    public static IReadOnlyList<RecordMove> Of(RecordKind kind, object record) =>
        record is Entry entry ? [Rename, Merge, entry.IsRetired ? Restore : Retire] : kind == ChainRecords.Redirects ? [] : [Delete];

    public IReadOnlyList<ProposedChange> Changes(AtlasContent content, RecordKind kind, string id, string target)
    {
        if (kind.Find(content, id) is not { } record)
        {
            return [];
        }

        return Key switch
        {
            "rename" => EntryMoves.Rename(content, id, target),
            "merge" => EntryMoves.Merge(content, id, target),
            "delete" => [new ProposedChange(kind, id, null) { BasedOn = RecordToken.Of(kind, record) }],
            _ => [new ProposedChange(kind, id, (Entry)record with { IsRetired = this == Retire }) { BasedOn = RecordToken.Of(kind, record) }],
        };
    }

    /// <summary>Where it goes on once it is done.</summary>
    public string After(RecordKind kind, string id, string target) => Key switch
    {
        "rename" or "merge" => SiteUrls.AdminRecord(kind.Key, target),
        "delete" => SiteUrls.AdminRecords(kind.Key),
        _ => SiteUrls.AdminRecord(kind.Key, id),
    };
}
