namespace AiChainAtlas.Domain.Rules;

/// <summary>Why something needs an editor. Declared once; the queue and its filter iterate <see cref="All"/>.</summary>
public sealed record WorkReason(string Key, string Label, string Meaning)
{
    public static readonly WorkReason Finding = new("finding", "Breaks a rule", "A rule that published content keeps is broken.");
    public static readonly WorkReason Unsourced = new("unsourced", "Unsourced", "The best fact of a field is from memory: no source was read for it.");
    public static readonly WorkReason Unverified = new("unverified", "Unverified", "A source is named, but what was read does not show the value.");
    public static readonly WorkReason StatusUnknown = new("status-unknown", "Status unknown", "Nothing recent says whether it still runs.");
    public static readonly WorkReason NoCounterpart = new("no-counterpart", "No counterpart", "A link has no counterpart in the other lane on record.");
    public static readonly WorkReason Stale = new("stale", "Older than 12 months", "The newest source for a field is more than 12 months old.");

    public static readonly IReadOnlyList<WorkReason> All = [Finding, Unsourced, Unverified, StatusUnknown, NoCounterpart, Stale];
}

/// <summary>One thing to do.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Kind">Key of the kind of record.</param>
/// <param name="RecordId">Which one.</param>
/// <param name="Name">Its name, for people.</param>
/// <param name="Field">The field it is about; empty for the record as a whole.</param>
/// <param name="Sentence">What to do.</param>
public sealed record WorkItem(WorkReason Reason, string Kind, string RecordId, string Name, string Field, string Sentence);
