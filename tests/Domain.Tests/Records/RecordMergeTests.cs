using System.Text.Json.Nodes;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Records;

namespace AiChainAtlas.Domain.Tests.Records;

public sealed class RecordMergeTests
{
    private static readonly Entry Entry = SampleAtlas.Content.Entries.First(entry => entry.Facts.Count > 1);

    [Fact]
    public void Changes_of_different_fields_are_both_taken_without_asking()
    {
        var merge = Of(Entry with { Name = "Mine" }, Entry with { CoinGeckoListed = !(Entry.CoinGeckoListed ?? false) });
        Assert.Empty(merge.Conflicts);
        var merged = Read(merge.Merged(_ => throw new InvalidOperationException("nothing is to be chosen")));
        Assert.Equal(("Mine", !(Entry.CoinGeckoListed ?? false)), (merged.Name, merged.CoinGeckoListed));
    }

    [Fact]
    public void Changes_of_different_facts_are_both_taken_without_asking()
    {
        var merge = Of(
            Entry with { Facts = [Entry.Facts[0] with { Note = "mine" }, .. Entry.Facts.Skip(1)] },
            Entry with { Facts = [.. Entry.Facts.SkipLast(1), Entry.Facts[^1] with { Note = "theirs" }] });
        Assert.Empty(merge.Conflicts);
        var merged = Read(merge.Merged(_ => true));
        Assert.Contains(merged.Facts, fact => fact.Note == "mine");
        Assert.Contains(merged.Facts, fact => fact.Note == "theirs");
        Assert.Equal(Entry.Facts.Count, merged.Facts.Count);
    }

    [Theory]
    [InlineData(true, "Mine")]
    [InlineData(false, "Theirs")]
    public void One_field_changed_by_both_is_left_to_choose_and_both_texts_are_there(bool mine, string expected)
    {
        var merge = Of(Entry with { Name = "Mine" }, Entry with { Name = "Theirs" });
        var conflict = Assert.Single(merge.Conflicts);
        Assert.Equal(("name", Entry.Name, "Mine", "Theirs"), (conflict.Key, (string)conflict.Base!, (string)conflict.Mine!, (string)conflict.Theirs!));
        Assert.Equal(expected, Read(merge.Merged(_ => mine)).Name);
    }

    [Fact]
    public void The_same_change_by_both_is_no_conflict() =>
        Assert.Equal(MergeState.BothSame, Of(Entry with { Name = "New" }, Entry with { Name = "New" }).Fields.Single(field => field.Key == "name").State);

    [Fact]
    public void A_fact_that_one_removed_stays_away_unless_the_other_changed_it()
    {
        var without = Entry with { Facts = [.. Entry.Facts.Skip(1)] };
        Assert.Equal(without.Facts.Count, Read(Of(without, Entry).Merged(_ => true)).Facts.Count);
        Assert.Single(Of(without, Entry with { Facts = [Entry.Facts[0] with { Note = "theirs" }, .. Entry.Facts.Skip(1)] }).Conflicts);
    }

    private static RecordMerge Of(Entry mine, Entry theirs) => RecordMerge.Of(ChainRecords.Entries, Write(Entry), Write(mine), Write(theirs));

    private static JsonObject Write(Entry entry) => ChainRecords.Entries.Write(entry);

    private static Entry Read(JsonObject json) => (Entry)ChainRecords.Entries.Read(json, "x", [])!;
}
