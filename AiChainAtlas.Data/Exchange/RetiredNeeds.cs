using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Records;

namespace AiChainAtlas.Data.Exchange;

/// <summary>What retired entries stand on: it has to stay as long as they are kept, or they could not be restored.</summary>
internal static class RetiredNeeds
{
    public static IReadOnlySet<(RecordKind Kind, string Id)> Of(AtlasContent content, IReadOnlyList<Entry> retired)
    {
        var needed = new HashSet<(RecordKind, string)>();
        if (retired.Count == 0)
        {
            return needed;
        }

        var ids = retired.Select(entry => entry.Id).ToHashSet(StringComparer.Ordinal);
        var hidden = content.Relations.Where(relation => ids.Contains(relation.FromId) || ids.Contains(relation.ToId));
        foreach (var source in retired.SelectMany(entry => entry.Facts).SelectMany(fact => fact.SourceIds).Concat(hidden.SelectMany(relation => relation.SourceIds)))
        {
            needed.Add((ReferenceRecords.Sources, source));
        }

        var links = content.Links.ToDictionary(link => link.Id);
        foreach (var id in retired.SelectMany(entry => entry.SecondaryLinkIds.Prepend(entry.LinkId)))
        {
            for (var link = links.GetValueOrDefault(id); link is not null && needed.Add((ChainRecords.Links, link.Id)); link = links.GetValueOrDefault(link.ParentId ?? ""))
            {
                needed.Add((ChainRecords.Stages, link.StageId ?? ""));
            }
        }

        return needed;
    }
}
