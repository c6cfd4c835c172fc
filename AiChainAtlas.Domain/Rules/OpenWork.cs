using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Provenance;
using AiChainAtlas.Domain.Records;

namespace AiChainAtlas.Domain.Rules;

/// <summary>What needs an editor, the gravest reasons first.</summary>
public static class OpenWork
{
    /// <param name="content">The whole content; retired entries need nothing.</param>
    /// <param name="today">What ages are counted to.</param>
    public static IReadOnlyList<WorkItem> Of(AtlasContent content, DateOnly today)
    {
        var order = WorkReason.All.Index().ToDictionary(reason => reason.Item, reason => reason.Index);
        return
        [
            .. AtlasRules.Check(content).Select(finding => OfFinding(content, finding))
                .Concat(content.Entries.Where(entry => !entry.IsRetired).SelectMany(entry => OfEntry(entry, today)))
                .Concat(OfLinks(content))
                .OrderBy(item => order[item.Reason])
                .ThenBy(item => NameOrder.KeyOf(item.Name), StringComparer.OrdinalIgnoreCase),
        ];
    }

    private static WorkItem OfFinding(AtlasContent content, Finding finding)
    {
        var parts = finding.Path.Split('/', 3);
        var id = parts.Length > 1 ? parts[1] : "";
        var record = RecordKinds.Find(parts[0])?.Find(content, id);
        return new WorkItem(WorkReason.Finding, parts[0], id, record is null ? id : RecordKinds.Find(parts[0])!.NameOf(record), parts.Length > 2 ? parts[2] : "", finding.Message);
    }

    private static IEnumerable<WorkItem> OfEntry(Entry entry, DateOnly today)
    {
        WorkItem Item(WorkReason reason, EntryField? field, string sentence) => new(reason, ChainRecords.Entries.Key, entry.Id, entry.Name, field?.Key ?? "", sentence);

        foreach (var field in EntryFields.All)
        {
            if (entry.Best(field) is not { } fact)
            {
                continue;
            }

            if (!fact.IsSourced)
            {
                yield return Item(WorkReason.Unsourced, field, $"Find a source for '{field.Label}', or another value that has one.");
            }
            else if (fact.Confidence == Confidence.Unverified)
            {
                yield return Item(WorkReason.Unverified, field, $"Read a source that shows '{field.Label}' and say so.");
            }
            else if (FactAges.Of(fact.AsOf, today) is FactAge.Ageing or FactAge.Old)
            {
                yield return Item(WorkReason.Stale, field, $"'{field.Label}' was last shown by a source in {fact.AsOf}: check whether it still holds.");
            }
        }

        if (EntryStatus.Of(entry) == EntryStatus.Unknown)
        {
            yield return Item(WorkReason.StatusUnknown, EntryFields.Status, "Find out whether it still runs.");
        }
    }

    private static IEnumerable<WorkItem> OfLinks(AtlasContent content)
    {
        var paired = content.Relations
            .Where(relation => relation.Kind == RelationKind.CounterpartOf)
            .SelectMany(relation => new[] { relation.FromId, relation.ToId })
            .ToHashSet(StringComparer.Ordinal);

        // What a part is paired with, its link is, as on the map.
        foreach (var part in content.Links.Where(link => link.ParentId is not null && paired.Contains(link.Id)).ToList())
        {
            paired.Add(part.ParentId!);
        }

        return content.Links
            .Where(link => link.StageId is not null && link.ParentId is null && !paired.Contains(link.Id))
            .Select(link => new WorkItem(WorkReason.NoCounterpart, ChainRecords.Links.Key, link.Id, link.Name, "", "Name its counterpart in the other lane, or leave it when there is none."));
    }
}
