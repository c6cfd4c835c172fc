using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Records;

namespace AiChainAtlas.Data.Editing;

/// <summary>
/// Changes of an entry's id: everything that pointed at the old one points at the new one, and the old one answers with a
/// permanent redirect. Each is a list of changes to be committed as one revision.
/// </summary>
public static class EntryMoves
{
    /// <summary>The same entry under another id.</summary>
    public static IReadOnlyList<ProposedChange> Rename(AtlasContent content, string id, string newId)
    {
        var entry = Find(content, id);
        return
        [
            Put(ChainRecords.Entries, newId, entry with { Id = newId }) with { BasedOn = RecordToken.Absent },
            .. Carry(content, id, newId),
            Gone(entry),
        ];
    }

    /// <summary>One entry taken up by another, which gets the facts it lacks.</summary>
    public static IReadOnlyList<ProposedChange> Merge(AtlasContent content, string fromId, string intoId)
    {
        var (from, into) = (Find(content, fromId), Find(content, intoId));
        var known = into.Facts.Select(fact => (fact.Field, fact.Value)).ToHashSet();
        var missing = from.Facts.Where(fact => !known.Contains((fact.Field, fact.Value)) && into.Facts.All(own => own.Field != fact.Field || EntryFields.Find(fact.Field)!.Multiple));
        var former = from.Name == into.Name || known.Contains((EntryFields.FormerName.Key, from.Name)) || from.Facts.Count == 0
            ? []
            : new[] { from.Facts[0] with { Field = EntryFields.FormerName.Key, Value = from.Name, Rank = Domain.Provenance.Rank.Normal, Note = "" } };
        var links = from.SecondaryLinkIds.Prepend(from.LinkId).Where(link => link != into.LinkId && !into.SecondaryLinkIds.Contains(link));
        return
        [
            Put(ChainRecords.Entries, intoId, into with { Facts = [.. into.Facts, .. missing, .. former], SecondaryLinkIds = [.. into.SecondaryLinkIds, .. links.Distinct()] })
                with { BasedOn = RecordToken.Of(ChainRecords.Entries, into) },
            .. Carry(content, fromId, intoId),
            Gone(from),
        ];
    }

    private static IEnumerable<ProposedChange> Carry(AtlasContent content, string from, string to)
    {
        var carried = new HashSet<string>(content.Relations.Select(relation => relation.Id), StringComparer.Ordinal);
        foreach (var relation in content.Relations.Where(relation => relation.FromId == from || relation.ToId == from))
        {
            yield return new ProposedChange(ChainRecords.Relations, relation.Id, null);
            var moved = relation with { FromId = relation.FromId == from ? to : relation.FromId, ToId = relation.ToId == from ? to : relation.ToId };
            var isKnown = moved.FromId == moved.ToId
                || !carried.Add(moved.Id)
                || (moved.Kind == RelationKind.CompetesWith && carried.Contains((moved with { FromId = moved.ToId, ToId = moved.FromId }).Id));
            if (!isKnown)
            {
                yield return Put(ChainRecords.Relations, moved.Id, moved);
            }
        }

        // The place of the entry that goes is taken over, unless the one that stays has a place on the same link.
        foreach (var rank in content.Ranks.Where(rank => rank.EntryId == from))
        {
            yield return new ProposedChange(ChainRecords.Ranks, rank.Id, null);
            if (content.Ranks.All(other => other.LinkId != rank.LinkId || other.EntryId != to))
            {
                var moved = rank with { EntryId = to };
                yield return Put(ChainRecords.Ranks, moved.Id, moved);
            }
        }

        foreach (var price in content.Prices.Where(price => price.ProviderId == from))
        {
            yield return Put(ComputeRecords.Prices, price.Id, price with { ProviderId = to });
        }

        foreach (var claim in content.Claims.Where(claim => claim.About.Contains(from)))
        {
            yield return Put(ReferenceRecords.Claims, claim.Id, claim with { About = [.. claim.About.Select(id => id == from ? to : id).Distinct()] });
        }

        foreach (var redirect in content.Redirects.Where(redirect => redirect.EntryId == from && redirect.FormerId != to))
        {
            yield return Put(ChainRecords.Redirects, redirect.FormerId, redirect with { EntryId = to });
        }

        // An id that comes back is a former one no more.
        foreach (var redirect in content.Redirects.Where(redirect => redirect.FormerId == to))
        {
            yield return new ProposedChange(ChainRecords.Redirects, redirect.FormerId, null);
        }

        yield return Put(ChainRecords.Redirects, from, new Redirect(from, to));
    }

    private static Entry Find(AtlasContent content, string id) => (Entry?)ChainRecords.Entries.Find(content, id)
        ?? throw new ArgumentException($"There is no entry '{id}'; look it up before moving it.", nameof(id));

    private static ProposedChange Gone(Entry entry) => new(ChainRecords.Entries, entry.Id, null) { BasedOn = RecordToken.Of(ChainRecords.Entries, entry) };

    private static ProposedChange Put(RecordKind kind, string id, object record) => new(kind, id, record);
}
