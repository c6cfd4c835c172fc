using AiChainAtlas.Data.Editing;
using AiChainAtlas.Domain.Browse;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.History;
using AiChainAtlas.Domain.Provenance;
using AiChainAtlas.Domain.Records;

namespace AiChainAtlas.Data.Audit;

/// <summary>
/// The part of history that everybody may see. Of an entry that is retired now only that it was retired; what it said is
/// told by the atlas as of a day on which it was there. What is for editors alone is left out, and people are named without
/// their e-mail addresses. A revision of which nothing is left, such as one of notes for editors, is not listed.
/// </summary>
public sealed class PublicHistory(RevisionHistory history, AtlasEditor editor)
{
    /// <summary>Revisions up to the one that a reader sees.</summary>
    public RevisionList List(ChangeQuery query, long upTo)
    {
        var hidden = Retired();
        var list = history.List(query, upTo, hidden);
        return list with { Items = [.. list.Items.Select(revision => Shown(revision, hidden))] };
    }

    /// <summary>One revision with a page of its changes; null when there is none, or nothing of it to see.</summary>
    public Revision? Find(long revision, Paging changes, long upTo)
    {
        var hidden = Retired();
        return history.Find(revision, changes, upTo, hidden) is { } found ? Shown(found, hidden) : null;
    }

    /// <summary>The last changes of one record, newest first.</summary>
    public RevisionList Of(RecordKind kind, string id, int count, long upTo) =>
        List(new ChangeQuery { Kind = kind, RecordId = id, Paging = new Paging(1, count) }, upTo);

    private List<string> Retired() => [.. editor.Content.Entries.Where(entry => entry.IsRetired).Select(entry => entry.Id)];

    private static Revision Shown(Revision revision, List<string> hidden) => revision with
    {
        Who = PublicName.Of(revision.Who),
        Changes = [.. revision.Changes.Select(ForReaders).Select(change => hidden.Count == 0 ? change : Shown(change, hidden))],
    };

    private static RecordChange ForReaders(RecordChange change) => change with
    {
        Before = change.Before is null ? null : change.Kind.ForReaders(change.Before),
        After = change.After is null ? null : change.Kind.ForReaders(change.After),
    };

    private static RecordChange Shown(RecordChange change, List<string> hidden) => change switch
    {
        { After: Entry after } when hidden.Contains(after.Id) => change with { Before = NameOnly(after), After = NameOnly(after) with { IsRetired = true } },
        { Kind: RecordKind<Claim> } => change with { Before = Shown(change.Before, hidden), After = Shown(change.After, hidden) },
        _ => change,
    };

    private static Entry NameOnly(Entry entry) => new() { Id = entry.Id, Name = entry.Name, LinkId = entry.LinkId, Origin = entry.Origin };

    private static object? Shown(object? claim, List<string> hidden) =>
        claim is Claim { About: var about } shown && about.Any(hidden.Contains) ? shown with { About = [.. about.Except(hidden)] } : claim;
}
