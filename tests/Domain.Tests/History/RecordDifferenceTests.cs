using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.History;
using AiChainAtlas.Domain.Provenance;
using AiChainAtlas.Domain.Records;

namespace AiChainAtlas.Domain.Tests.History;

public sealed class RecordDifferenceTests
{
    private static readonly Entry Render = SampleEntries.All.Single(e => e.Id == "render");

    [Fact]
    public void Nothing_differs_between_a_record_and_itself() =>
        Assert.All(RecordKinds.All, kind => Assert.All(kind.AllIn(SampleAtlas.Content), record => Assert.Empty(RecordDifference.Between(kind, record, record))));

    [Fact]
    public void Every_kind_of_record_that_is_added_shows_each_field_that_holds_something() =>
        Assert.All(RecordKinds.All, kind =>
        {
            var record = kind.AllIn(SampleAtlas.Content)[0];
            var shown = RecordDifference.Between(kind, null, record).Select(difference => difference.Field.Key);
            Assert.Equal(kind.Write(record).Select(pair => pair.Key).Where(key => kind.Write(record)[key]!.ToJsonString() is not ("\"n.d.\"" or "[]")), shown);
        });

    [Fact]
    public void A_plain_value_shows_what_it_was_and_what_it_is()
    {
        var difference = Assert.IsType<FieldDifference.OfValue>(Assert.Single(Between(Render, Render with { Name = "Render" })));
        Assert.Equal(("name", "Render Network", "Render"), (difference.Field.Key, difference.Before, difference.After));
        Assert.Null(difference.Words);
    }

    [Fact]
    public void A_flag_that_is_set_reads_as_a_word()
    {
        var difference = Assert.IsType<FieldDifference.OfValue>(Assert.Single(Between(Render, Render with { IsRetired = true })));
        Assert.Equal((null, "yes"), (difference.Before, difference.After));
    }

    [Fact]
    public void A_list_shows_what_came_and_what_went()
    {
        var difference = Assert.IsType<FieldDifference.OfList>(Assert.Single(Between(Render, Render with { SecondaryLinkIds = ["cx-zk", "ai-gpu"] })));
        Assert.Equal((IReadOnlyList<string>)["ai-gpu"], difference.Added);
        Assert.Equal((IReadOnlyList<string>)["cx-data"], difference.Removed);
        Assert.False(difference.IsReordered);
    }

    [Fact]
    public void A_list_in_another_order_says_so()
    {
        var difference = Assert.IsType<FieldDifference.OfList>(Assert.Single(Between(Render, Render with { SecondaryLinkIds = ["cx-zk", "cx-data"] })));
        Assert.Empty(difference.Added.Concat(difference.Removed));
        Assert.True(difference.IsReordered);
    }

    [Theory]
    [InlineData("value")]
    [InlineData("sources")]
    [InlineData("as_of")]
    [InlineData("confidence")]
    [InlineData("rank")]
    [InlineData("note")]
    public void Each_part_of_a_fact_that_changes_is_one_change_of_that_fact(string part)
    {
        var fact = Render.Facts.Single(f => f.Field == "website");
        var now = part switch
        {
            "value" => fact with { Value = "render.example" },
            "sources" => fact with { SourceIds = ["daily-render"] },
            "as_of" => fact with { AsOf = PartialDate.Parse("2026-11") },
            "confidence" => fact with { Confidence = Confidence.Likely },
            "rank" => fact with { Rank = Rank.Preferred },
            _ => fact with { Note = "Seen on the page" },
        };
        var change = Assert.Single(Facts(Render, With(fact, now)).Facts);
        Assert.Equal((fact, now), (change.Before, change.After));
        Assert.Equal(part, Assert.Single(change.Fields).Field.Key);
    }

    [Fact]
    public void Of_several_facts_of_a_field_only_the_one_that_changed_is_shown()
    {
        var solana = Render.Facts.Single(f => f.Value == "Solana");
        var change = Assert.Single(Facts(Render, With(solana, solana with { Value = "Polygon" })).Facts);
        Assert.Equal(("Solana", "Polygon"), (change.Before!.Value, change.After!.Value));
    }

    [Fact]
    public void A_new_value_beside_a_superseded_one_is_a_change_of_rank_and_an_addition()
    {
        var website = Render.Facts.Single(f => f.Field == "website");
        var now = Render with { Facts = [.. Render.Facts.Select(f => f == website ? f with { Rank = Rank.Deprecated } : f), website with { Value = "render.example" }] };
        var changes = Facts(Render, now).Facts;
        Assert.Equal(2, changes.Count);
        Assert.Equal("rank", Assert.Single(changes[0].Fields).Field.Key);
        Assert.Null(changes[1].Before);
    }

    [Fact]
    public void A_value_that_changed_goes_to_the_fact_that_agrees_with_it_most()
    {
        var website = Render.Facts.Single(f => f.Field == "website") with { Note = "Seen" };
        var before = Render with { Facts = [website] };
        var after = Render with { Facts = [website with { Value = "b.example", Note = "", SourceIds = ["daily-render"] }, website with { Value = "a.example" }] };
        var change = Facts(before, after).Facts.Single(f => f.Before is not null);
        Assert.Equal("a.example", change.After!.Value);
    }

    [Fact]
    public void A_fact_that_went_is_shown_as_gone()
    {
        var country = Render.Facts.Single(f => f.Field == "country");
        var change = Assert.Single(Facts(Render, Render with { Facts = [.. Render.Facts.Where(f => f != country)] }).Facts);
        Assert.Equal((country, null), (change.Before, change.After));
    }

    [Fact]
    public void Facts_in_another_order_say_so_and_nothing_else()
    {
        var difference = Facts(Render, Render with { Facts = [.. Render.Facts.Skip(1), Render.Facts[0]] });
        Assert.Empty(difference.Facts);
        Assert.True(difference.IsReordered);
    }

    [Fact]
    public void What_was_done_is_said_in_one_word()
    {
        Assert.Equal(ChangeAct.Added, Act(null, Render));
        Assert.Equal(ChangeAct.Removed, Act(Render, null));
        Assert.Equal(ChangeAct.Changed, Act(Render, Render with { Name = "Render" }));
        Assert.Equal(ChangeAct.Retired, Act(Render, Render with { IsRetired = true }));
        Assert.Equal(ChangeAct.Restored, Act(Render with { IsRetired = true }, Render));
    }

    [Theory]
    [InlineData("anna", "anna")]
    [InlineData("anna@example.org", "anna")]
    [InlineData("@example.org", "somebody")]
    public void Nobody_is_named_by_an_address(string who, string shown) => Assert.Equal(shown, PublicName.Of(who));

    private static ChangeAct Act(Entry? before, Entry? after) => ChangeAct.Of(new RecordChange(ChainRecords.Entries, "render", before, after));

    private static IReadOnlyList<FieldDifference> Between(Entry before, Entry after) => RecordDifference.Between(ChainRecords.Entries, before, after);

    private static FieldDifference.OfFacts Facts(Entry before, Entry after) => Assert.IsType<FieldDifference.OfFacts>(Assert.Single(Between(before, after)));

    private static Entry With(Fact old, Fact now) => Render with { Facts = [.. Render.Facts.Select(f => f == old ? now : f)] };
}
