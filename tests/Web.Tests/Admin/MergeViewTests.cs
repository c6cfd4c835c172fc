using System.Text.Json.Nodes;
using AiChainAtlas.Domain.Records;
using AiChainAtlas.Web.Admin.Form;
using AiChainAtlas.Web.Admin.Merge;
using AiChainAtlas.Web.Tests.Components;
using Bunit;

namespace AiChainAtlas.Web.Tests.Admin;

/// <summary>Two people changed Render: both its description, one its name, the other its ticker.</summary>
public sealed class MergeViewTests : ComponentTest
{
    private readonly JsonObject mine;
    private readonly JsonObject theirs;
    private readonly MergeChoice choice;
    private JsonObject? merged;

    public MergeViewTests()
    {
        var before = ChainRecords.Entries.Write(RenderNetwork);
        mine = before.DeepClone().AsObject();
        theirs = before.DeepClone().AsObject();
        FactOf(mine, "description")["value"] = "My words.";
        FactOf(theirs, "description")["value"] = "Their words.";
        mine["name"] = "Render";
        FactOf(theirs, "ticker")["value"] = "RNDRX";
        choice = new MergeChoice(ChainRecords.Entries, before, mine, theirs);
    }

    [Fact]
    public void Both_texts_and_what_both_began_with_are_shown_and_nothing_is_taken_before_a_choice()
    {
        var shown = Show();
        var field = Text(shown.FindAll("fieldset").Single());
        Assert.Contains("My words.", field, StringComparison.Ordinal);
        Assert.Contains("Their words.", field, StringComparison.Ordinal);
        Assert.Contains("Rents idle graphics cards", field, StringComparison.Ordinal);
        Assert.True(shown.Find("button").HasAttribute("disabled"));
    }

    [Theory]
    [InlineData(0, new[] { "My words." })]
    [InlineData(1, new[] { "Their words." })]
    [InlineData(2, new[] { "My words.", "Their words." })]
    public void What_is_chosen_is_taken_with_what_only_one_of_them_changed(int radio, string[] descriptions)
    {
        var shown = Show();
        shown.FindAll("input[type=radio]")[radio].Change(true);
        shown.Find("button").Click();
        Assert.Equal(descriptions, JsonText.Facts(merged!).Where(fact => JsonText.Of(fact["field"]) == "description").Select(fact => JsonText.Of(fact["value"])));
        Assert.Equal("Render", JsonText.Of(merged!["name"]));
        Assert.Equal("RNDRX", JsonText.Of(FactOf(merged, "ticker")["value"]));
    }

    [Fact]
    public void What_only_one_changed_is_told_with_whose_it_is() =>
        Assert.Equal(["Name mine", "Token ticker theirs"], Show().FindAll("details dt").Select(title => Text(title)).Order());

    [Fact]
    public void Two_texts_of_a_field_can_stand_one_after_the_other()
    {
        var kind = ReferenceRecords.Terms;
        var before = kind.Write(Atlas.Content.Terms[0]);
        var (one, other) = (before.DeepClone().AsObject(), before.DeepClone().AsObject());
        one["definition"] = "Mine.";
        other["definition"] = "Theirs.";
        var both = new MergeChoice(kind, before, one, other);
        both.Choose(both.Conflicts.Single(), Side.Both);
        Assert.Equal("Theirs.\nMine.", JsonText.Of(both.Result()["definition"]));
    }

    private static JsonObject FactOf(JsonObject record, string field) => JsonText.Facts(record).First(fact => JsonText.Of(fact["field"]) == field);

    private IRenderedComponent<MergeView> Show() => Render<MergeView>(p => p.Add(c => c.Choice, choice).Add(c => c.OnMerged, result => merged = result));
}
