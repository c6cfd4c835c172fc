using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Provenance;
using AiChainAtlas.Domain.Rules;

namespace AiChainAtlas.Domain.Tests.Rules;

public sealed class OpenWorkTests
{
    private static readonly DateOnly Today = new(2026, 11, 27);
    private static readonly Entry Entry = SampleAtlas.Content.Entries.First(entry => entry.Best(EntryFields.Description) is not null);

    [Fact]
    public void What_was_recalled_unverified_or_known_long_ago_is_named_with_its_field()
    {
        Assert.Contains(WorkReason.Unsourced, ReasonsWhen(fact => fact with { SourceIds = [Source.FromMemory], Confidence = Confidence.Unverified }));
        Assert.Contains(WorkReason.Unverified, ReasonsWhen(fact => fact with { SourceIds = ["acme-report"], Confidence = Confidence.Unverified }));
        Assert.Contains(WorkReason.Stale, ReasonsWhen(fact => fact with { SourceIds = ["acme-report"], AsOf = PartialDate.Parse("2025-10") }));
        Assert.Empty(ReasonsWhen(fact => fact with { SourceIds = ["acme-report"], Confidence = Confidence.Reported, AsOf = PartialDate.Parse("2026-10") }));
    }

    [Fact]
    public void An_entry_whose_status_is_unknown_and_a_link_without_counterpart_are_named()
    {
        var content = With(Entry with { Facts = [.. Entry.Facts.Where(fact => fact.Field != EntryFields.Status.Key)] }) with { Relations = [] };
        var work = OpenWork.Of(content, Today);
        Assert.Contains(work, item => item.Reason == WorkReason.StatusUnknown && item.RecordId == Entry.Id);
        Assert.Contains(work, item => item.Reason == WorkReason.NoCounterpart && item.Kind == "links");
    }

    [Fact]
    public void A_broken_rule_comes_first()
    {
        var work = OpenWork.Of(With(Entry with { LinkId = "no-such" }), Today);
        Assert.Equal((WorkReason.Finding, Entry.Id, Entry.Name, "link"), (work[0].Reason, work[0].RecordId, work[0].Name, work[0].Field));
    }

    [Fact]
    public void A_retired_entry_needs_nothing() =>
        Assert.DoesNotContain(OpenWork.Of(With(Entry with { IsRetired = true, Facts = [.. Entry.Facts.Select(f => f with { AsOf = PartialDate.Parse("2001") })] }), Today), item => item.RecordId == Entry.Id);

    private static IEnumerable<WorkReason> ReasonsWhen(Func<Fact, Fact> change) => OpenWork
        .Of(With(Entry with { Facts = [.. Entry.Facts.Select(fact => fact.Field == EntryFields.Description.Key ? change(fact) : fact)] }), Today)
        .Where(item => item.RecordId == Entry.Id && item.Field == EntryFields.Description.Key)
        .Select(item => item.Reason);

    private static AtlasContent With(Entry changed) => SampleAtlas.Content with
    {
        Entries = [.. SampleAtlas.Content.Entries.Select(entry => entry.Id == changed.Id ? changed : entry)],
    };
}
