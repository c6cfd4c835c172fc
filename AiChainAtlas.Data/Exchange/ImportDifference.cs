using AiChainAtlas.Data.Editing;
using AiChainAtlas.Data.Exchange.Reading;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Compute;
using AiChainAtlas.Domain.Provenance;
using AiChainAtlas.Domain.Records;

namespace AiChainAtlas.Data.Exchange;

/// <summary>
/// What leads from the content of the store to that of a file. A file says what is published, so retired entries and what points
/// at them stay as they are unless it names them.
/// </summary>
internal static class ImportDifference
{
    public static IReadOnlyList<ProposedChange> Of(AtlasContent current, RecordCollector read, ImportOptions options)
    {
        var lookup = new ContentDraft(current, int.MaxValue);
        var changes = new List<ProposedChange>();
        foreach (var kind in RecordKinds.All.Where(read.Records.ContainsKey))
        {
            foreach (var (id, record) in read.Records[kind])
            {
                var before = lookup.Find(kind, id);
                var after = (record, before) switch
                {
                    (Claim claim, Claim known) => WithHidden(claim, known, lookup, read),
                    (GpuPrice { ProviderId: null } price, GpuPrice { ProviderId: { } provider }) when IsHidden(provider, lookup, read) => price with { ProviderId = provider },
                    _ => record,
                };
                if (!ContentDifference.IsSame(kind, before, after))
                {
                    changes.Add(new ProposedChange(kind, id, after));
                }
            }
        }

        return options.Mode == ImportMode.Merge ? changes : [.. changes, .. Removals(current, read, options)];
    }

    private static List<ProposedChange> Removals(AtlasContent current, RecordCollector read, ImportOptions options)
    {
        var shown = Published.Of(current);
        var gone = read.Whole
            .SelectMany(kind => kind.AllIn(shown).Select(record => (Kind: kind, Id: kind.IdOf(record), Record: record)))
            .Where(there => !read.Records[there.Kind].ContainsKey(there.Id))
            .ToList();
        var retired = options.IsFilledAnew ? [] : current.Entries.Where(entry => entry.IsRetired && !IsNamed(read, entry.Id))
            .Concat(gone.Select(there => there.Record).OfType<Entry>()).ToList();
        var needed = RetiredNeeds.Of(current, retired);
        return
        [
            .. gone
                .Where(there => !needed.Contains((there.Kind, there.Id)))
                .Select(there => new ProposedChange(there.Kind, there.Id, there.Record is Entry entry && !options.IsFilledAnew ? entry with { IsRetired = true } : null)),
        ];
    }

    // A claim is published without the retired entries it is about, and so it comes back.
    private static Claim WithHidden(Claim claim, Claim before, ContentDraft lookup, RecordCollector read)
    {
        var hidden = before.About.Where(id => IsHidden(id, lookup, read)).ToHashSet(StringComparer.Ordinal);
        return hidden.Count > 0 && before.About.Where(id => !hidden.Contains(id)).SequenceEqual(claim.About) ? claim with { About = before.About } : claim;
    }

    private static bool IsHidden(string entry, ContentDraft lookup, RecordCollector read) =>
        lookup.Find(ChainRecords.Entries, entry) is Entry { IsRetired: true } && !IsNamed(read, entry);

    private static bool IsNamed(RecordCollector read, string entry) => read.Records.TryGetValue(ChainRecords.Entries, out var entries) && entries.ContainsKey(entry);
}
