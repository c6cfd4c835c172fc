using AiChainAtlas.Data.Editing;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Provenance;
using AiChainAtlas.Domain.Records;

namespace AiChainAtlas.Data.Tests.Revisions;

/// <summary>Makes revisions of every sort, and keeps what was there after each of them.</summary>
internal static class Histories
{
    public static Proposal Propose(string reason, params ProposedChange[] changes) => new() { Who = "anna@example.org", Reason = reason, Changes = changes };

    public static ProposedChange Put(Entry entry) => new(ChainRecords.Entries, entry.Id, entry);

    public static async Task<long> MakeAsync(this OpenStore store, string reason, params ProposedChange[] changes)
    {
        var outcome = await store.CommitAsync(Propose(reason, changes));
        return outcome is EditOutcome.Committed committed
            ? committed.Revision
            : throw new InvalidOperationException(outcome is EditOutcome.Refused refused ? string.Join("; ", refused.Findings) : outcome.ToString());
    }

    /// <summary>Commits the plan of a revert.</summary>
    public static Task<EditOutcome> RevertAsync(this OpenStore store, RevertPlan plan) =>
        plan.Proposal is { } proposal ? store.CommitAsync(proposal) : throw new InvalidOperationException(plan.Problem);

    public static Entry Entry(this OpenStore store, string id) => (Entry)ChainRecords.Entries.Find(store.Editor.Content, id)!;

    /// <summary>Revisions after the first until there are so many; the content after each, by its number.</summary>
    public static async Task<Dictionary<long, AtlasContent>> FillAsync(this OpenStore store, int revisions)
    {
        var states = new Dictionary<long, AtlasContent> { [1] = store.Editor.Content };
        for (var i = 2; i <= revisions; i++)
        {
            await store.MakeAsync($"Step {i}", Step(store, i));
            states[store.Editor.Revision] = store.Editor.Content;
        }

        return states;
    }

    private static ProposedChange[] Step(OpenStore store, int i)
    {
        var render = store.Entry("render");
        var source = new Source { Id = $"report-{i}", Title = $"Report {i}", Publisher = "P", Date = PartialDate.None, Type = SourceType.Press, Kind = "report" };
        return (i % 6) switch
        {
            0 => [Put(render with { Name = $"Render {i}" })],
            1 => [new(ReferenceRecords.Sources, source.Id, source), Put(render with { Facts = [.. render.Facts, render.Facts[0] with { Field = "former_name", Value = $"Name {i}", SourceIds = [source.Id] }] })],
            2 => [Put(render with { Id = $"new-{i}", Name = $"New {i}", Version = 1, IsRetired = false })],
            3 => [Put(render with { IsRetired = !render.IsRetired })],
            4 => [new(ChainRecords.Links, "cx-gpu", ((Link)ChainRecords.Links.Find(store.Editor.Content, "cx-gpu")!) with { Purpose = $"Purpose {i}." })],
            _ => Removed(store, i - 3),
        };
    }

    // What was added three steps ago goes.
    private static ProposedChange[] Removed(OpenStore store, int step) => ChainRecords.Entries.Find(store.Editor.Content, $"new-{step}") is null
        ? [Put(store.Entry("render") with { Name = $"Without {step}" })]
        : [new(ChainRecords.Entries, $"new-{step}", null)];
}
