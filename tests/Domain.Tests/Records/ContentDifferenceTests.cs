using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Records;

namespace AiChainAtlas.Domain.Tests.Records;

public sealed class ContentDifferenceTests
{
    private static readonly AtlasContent Before = SampleAtlas.Content;

    [Fact]
    public void The_same_content_differs_in_nothing() => Assert.Empty(ContentDifference.Between(Before, Before with { Entries = [.. Before.Entries.Select(e => e with { Version = 9 })] }));

    [Fact]
    public void Added_changed_and_removed_records_are_told_apart_and_lead_to_the_other_content()
    {
        var after = Before with
        {
            Terms = [.. Before.Terms.Skip(1), Before.Terms[0] with { Id = "new-term" }],
            Entries = [Before.Entries[0] with { Name = "Another name" }, .. Before.Entries.Skip(1)],
        };
        var changes = ContentDifference.Between(Before, after);
        Assert.Equal(
            ["entries ~ " + Before.Entries[0].Id, "terms + new-term", "terms - " + Before.Terms[0].Id],
            changes.Select(c => $"{c.Kind} {(c.Before is null ? '+' : c.After is null ? '-' : '~')} {c.Id}"));
        Assert.Empty(ContentDifference.Between(after, changes.Aggregate(Before, (content, change) => change.ApplyTo(content))));
        Assert.Empty(ContentDifference.Between(Before, changes.Reverse().Aggregate(after, (content, change) => change.Reversed.ApplyTo(content))));
    }

    [Fact]
    public void What_is_retired_is_hidden_with_all_that_points_at_it()
    {
        var relation = Before.Relations.First(r => Before.Entries.Any(e => e.Id == r.FromId));
        var hidden = Published.Of(Before with { Entries = [.. Before.Entries.Select(e => e.Id == relation.FromId ? e with { IsRetired = true } : e)] });
        Assert.DoesNotContain(hidden.Entries, e => e.Id == relation.FromId);
        Assert.DoesNotContain(hidden.Relations, r => r.FromId == relation.FromId || r.ToId == relation.FromId);
        Assert.DoesNotContain(hidden.Claims, c => c.About.Contains(relation.FromId));
        Assert.DoesNotContain(hidden.Redirects, r => r.EntryId == relation.FromId);
    }
}
