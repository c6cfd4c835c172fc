using AiChainAtlas.Data.Editing;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Provenance;
using AiChainAtlas.Domain.Records;

namespace AiChainAtlas.Data.Tests.Editing;

/// <summary>Every kind of record through the only writer, to the disk and back.</summary>
public sealed class KindOnDiskTests : IDisposable
{
    private readonly TempFolder data = new();

    public static TheoryData<string> Kinds => [.. RecordKinds.All.Select(kind => kind.Key)];

    public void Dispose() => data.Dispose();

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Each_kind_of_record_is_added_changed_and_removed_on_disk_as_in_memory(string key)
    {
        var kind = RecordKinds.Find(key)!;
        AtlasContent expected;
        using (var store = await OpenStore.OpenAsync(data.Path))
        {
            var added = Anew(kind.AllIn(store.Editor.Content)[0]);
            await CommitAsync(store, kind, kind.IdOf(added), added);
            await CommitAsync(store, kind, kind.IdOf(added), null);
            await CommitAsync(store, kind, kind.IdOf(added), added);
            var changed = Otherwise(kind.Find(store.Editor.Content, kind.IdOf(added))!);
            await CommitAsync(store, kind, kind.IdOf(changed), changed);
            expected = store.Editor.Content;
        }

        using var again = await OpenStore.OpenAsync(data.Path);
        Assert.Empty(ContentDifference.Between(expected, again.Editor.Content));
        Assert.Equal(kind.AllIn(expected).Select(kind.IdOf).Order(StringComparer.Ordinal), kind.AllIn(again.Editor.Content).Select(kind.IdOf).Order(StringComparer.Ordinal));
    }

    private static async Task CommitAsync(OpenStore store, RecordKind kind, string id, object? record)
    {
        var outcome = await store.CommitAsync(new Proposal { Who = "tester", Reason = "To see what happens", Changes = [new ProposedChange(kind, id, record)] });
        Assert.True(outcome is EditOutcome.Committed, outcome is EditOutcome.Refused refused ? string.Join("; ", refused.Findings) : outcome.ToString());
    }

    private static object Anew(object record) => record switch
    {
        Stage stage => stage with { Id = "new-stage", Order = 99 },
        Link link => link with { Id = "new-link", ParentId = null },
        Entry entry => entry with { Id = "new-entry" },
        Redirect redirect => redirect with { FormerId = "new-former" },
        Relation relation => relation with { FromId = "render", ToId = "akash", Kind = RelationKind.Serves },
        PlayerRank rank => rank with { LinkId = "ai-foundry", EntryId = "umc", Place = 99 },
        Source source => source with { Id = "new-source" },
        Claim claim => claim with { Id = "new-claim" },
        Domain.Learn.Milestone milestone => milestone with { Id = "new-milestone" },
        Domain.Learn.Term term => term with { Id = "new-term" },
        Domain.Compute.Accelerator chip => chip with { Name = "New chip" },
        Domain.Compute.GpuPrice price => price with { Id = "new-price" },
        Domain.Compute.AiModel model => model with { Id = "new-model" },
        Domain.Compute.ChipStock stock => stock with { Vendor = "New maker" },
        _ => throw new InvalidOperationException($"Say how to add another {record.GetType().Name}."),
    };

    private static object Otherwise(object record) => record switch
    {
        Stage stage => stage with { Covers = "Something else" },
        Link link => link with { Purpose = "Does something else." },
        Entry entry => entry with { Facts = [.. entry.Facts.Skip(1), entry.Facts[0] with { Note = "moved" }], SecondaryLinkIds = [] },
        Redirect redirect => redirect with { EntryId = "akash" },
        Relation relation => relation with { Note = "Changed", SourceIds = [Source.Article] },
        PlayerRank rank => rank with { Place = 98, BasisKind = RankBasis.Judgement, SourceIds = [] },
        Source source => source with { Title = "Another title" },
        Claim claim => claim with { Record = "The record says otherwise.", About = ["render", "cx-gpu"] },
        Domain.Learn.Milestone milestone => milestone with { Correction = "Corrected" },
        Domain.Learn.Term term => term with { Definition = "Defined otherwise." },
        Domain.Compute.Accelerator chip => chip with { MemoryGb = 81.5 },
        Domain.Compute.GpuPrice price => price with { UsdPerGpuHour = 3.33 },
        Domain.Compute.AiModel model => model with { Params = 4.2e9 },
        Domain.Compute.ChipStock stock => stock with { Complete = !stock.Complete },
        _ => throw new InvalidOperationException($"Say how a {record.GetType().Name} is changed."),
    };
}
