using System.Globalization;
using AiChainAtlas.Data.Audit;
using AiChainAtlas.Domain.Browse;
using AiChainAtlas.Domain.Records;

namespace AiChainAtlas.Data.Editing;

/// <summary>A proposal that takes something back, or the sentence why there is none. Commit it as any other.</summary>
public sealed record RevertPlan(Proposal? Proposal, string? Problem);

/// <summary>
/// Makes proposals out of history. They go through <see cref="AtlasEditor"/> like every change: they become a new revision,
/// the rules apply, and what others changed since is told as a conflict.
/// </summary>
public sealed class Revert(RevisionHistory history, AtlasEditor editor)
{
    /// <summary>Takes back what one revision changed, unless somebody changed the same records since.</summary>
    public RevertPlan Of(long revision, string who, string? reason = null)
    {
        if (Missing(revision) is { } missing)
        {
            return missing;
        }

        var changes = history.Find(revision, new Paging(1, int.MaxValue))!.Changes;
        if (changes.Count == 0)
        {
            return Impossible("The atlas began with this revision; there is nothing before it to go back to.");
        }

        var content = editor.Content;
        var together = changes.GroupBy(change => (change.Kind, change.Id)).Select(same => same.First() with { After = same.Last().After });
        return Plan(who, reason ?? Numbered($"Reverts revision {revision}"), together.Reverse().Select(change =>
            new ProposedChange(change.Kind, change.Id, change.Before) { BasedOn = BasedOn(change, change.Kind.Find(content, change.Id)) }));
    }

    /// <summary>Puts everything back as it was after a revision.</summary>
    public RevertPlan To(long revision, string who, string? reason = null)
    {
        if (Missing(revision) is { } missing)
        {
            return missing;
        }

        var present = editor.State;
        var changes = ContentDifference.Between(present.Content, history.ContentAt(revision));
        var plan = Plan(who, reason ?? Numbered($"Returns to revision {revision}"), changes.Select(change => new ProposedChange(change.Kind, change.Id, change.After)));
        return plan with { Proposal = plan.Proposal! with { BasedOnRevision = present.Revision } };
    }

    /// <summary>Puts one record back as it was after a revision, whatever became of it since.</summary>
    public RevertPlan Record(RecordKind kind, string id, long revision, string who, string? reason = null)
    {
        if (Missing(revision) is { } missing)
        {
            return missing;
        }

        var now = kind.Find(editor.Content, id);
        var then = history.RecordAt(kind, id, revision);
        return now is null && then is null
            ? Impossible(Numbered($"There is no {kind.Label.ToLowerInvariant()} '{id}', neither now nor at revision {revision}."))
            : Plan(
                who,
                reason ?? Numbered($"Returns {kind.NameOf((then ?? now)!)} to revision {revision}"),
                [new ProposedChange(kind, id, then) { BasedOn = RecordToken.Of(kind, now) }]);
    }

    // A record that was changed and changed back is as the revision left it. Otherwise a token that no version has: a hash.
    private static string BasedOn(RecordChange change, object? now) => IsAsLeft(change, now)
        ? RecordToken.Of(change.Kind, now)
        : change.After is null ? RecordToken.Absent : RecordHash.Of(change.Kind, change.After);

    private static bool IsAsLeft(RecordChange change, object? now) =>
        now is null ? change.After is null : ContentDifference.IsSame(change.Kind, now, change.After);

    private RevertPlan? Missing(long revision) => revision >= 1 && revision <= editor.Revision
        ? null
        : Impossible(Numbered($"There is no revision {revision}; the last one is {editor.Revision}."));

    private static RevertPlan Plan(string who, string reason, IEnumerable<ProposedChange> changes) =>
        new(new Proposal { Who = who, Reason = reason, Changes = [.. changes] }, null);

    private static RevertPlan Impossible(string sentence) => new(null, sentence);

    private static string Numbered(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
