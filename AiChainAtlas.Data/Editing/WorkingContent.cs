using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Records;
using AiChainAtlas.Domain.Rules;

namespace AiChainAtlas.Data.Editing;

/// <summary>The whole content at the last revision, retired things included, and what a proposal makes of it.</summary>
internal sealed record WorkingContent(AtlasContent Content, long Revision, string Hash, DateTime At)
{
    /// <summary>Judges a proposal without writing anything.</summary>
    public Weighed Weigh(Proposal proposal)
    {
        var draft = new ContentDraft(Content, proposal.Changes.Count);
        var changes = new List<RecordChange>();
        foreach (var proposed in proposal.Changes)
        {
            var current = draft.Find(proposed.Kind, proposed.Id);
            if ((proposed.BasedOn is { } token && token != RecordToken.Of(proposed.Kind, current))
                || (proposal.BasedOnRevision is { } revision && revision != Revision))
            {
                return Not(new EditOutcome.Conflicted(proposed, current));
            }

            if (ContentDifference.IsSame(proposed.Kind, current, proposed.After))
            {
                continue;
            }

            if (proposed.After is { } named && proposed.Kind.IdOf(named) != proposed.Id)
            {
                return Not(new EditOutcome.Refused([new Finding("id-permanent", $"{proposed.Kind.Key}/{proposed.Id}/id",
                    $"The id of '{proposed.Id}' cannot become '{proposed.Kind.IdOf(named)}'; rename what it names, or retire it and add another.")]));
            }

            var change = new RecordChange(proposed.Kind, proposed.Id, current, Counted(proposed.After, current));
            changes.Add(change);
            draft.Put(change.Kind, change.Id, change.After);
        }

        if (changes.Count == 0)
        {
            return Not(new EditOutcome.Unchanged());
        }

        var next = draft.Finish();
        var findings = OnlyFacts(changes) is { } entries ? AtlasRules.CheckEntries(next, entries) : AtlasRules.Check(next);
        return findings.Count == 0 ? new Weighed(this, proposal.BasedOnRevision, next, changes, null) : Not(new EditOutcome.Refused(findings));

        Weighed Not(EditOutcome instead) => new(this, proposal.BasedOnRevision, Content, [], instead);
    }

    private static object? Counted(object? after, object? before) => after switch
    {
        Entry entry => entry with { Version = before is Entry old ? old.Version + 1 : entry.Version },
        Link link => link with { Version = before is Link old ? old.Version + 1 : link.Version },
        _ => after,
    };

    // What stands on no other record and no other record stands on can only break rules about itself.
    private static HashSet<string>? OnlyFacts(List<RecordChange> changes) =>
        changes.TrueForAll(c => c is { Before: Entry before, After: Entry after }
            && before.LinkId == after.LinkId
            && before.SecondaryLinkIds.SequenceEqual(after.SecondaryLinkIds))
            ? [.. changes.Select(c => c.Id)]
            : null;
}

/// <summary>What a proposal makes of a state: the next content with its changes, or what stands against it.</summary>
internal sealed record Weighed(WorkingContent State, long? BasedOnRevision, AtlasContent Next, IReadOnlyList<RecordChange> Changes, EditOutcome? Instead)
{
    /// <summary>Whether weighing the proposal against this state would say the same.</summary>
    public bool Holds(WorkingContent state, Proposal proposal) => ReferenceEquals(State, state) && BasedOnRevision == proposal.BasedOnRevision;
}
