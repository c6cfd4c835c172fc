using System.Text.Json.Nodes;
using AiChainAtlas.Domain.Records;
using AiChainAtlas.Domain.Tests;
using AiChainAtlas.Web.Admin.Form;
using AiChainAtlas.Web.Tests.Components;
using Bunit;
using MudBlazor.Services;

namespace AiChainAtlas.Web.Tests.Admin;

/// <summary>Each sort of value has its control, with a label, and gives back what was typed.</summary>
public sealed class FieldInputTests : ComponentTest
{
    private JsonNode? given;

    public FieldInputTests()
    {
        Services.AddMudServices();
        JSInterop.Mode = JSRuntimeMode.Loose;
        Render<MudBlazor.MudPopoverProvider>();
    }

    public static TheoryData<string, string> Fields =>
        [.. RecordKinds.All.SelectMany(kind => kind.Fields.Where(known => known.Kind != ValueKind.Facts).Select(known => (kind.Key, known.Key)))];

    [Theory]
    [MemberData(nameof(Fields))]
    public void Every_declared_field_has_a_control_that_is_named_by_its_label(string kind, string key)
    {
        var field = RecordKinds.Find(kind)!.Fields.Single(known => known.Key == key);
        var shown = Show(field, null);
        var control = shown.Find("#in-field");
        var labelled = shown.FindAll("label[for=in-field]").Select(label => label.TextContent)
            .Append(control.Closest("label")?.TextContent).Append(control.Closest("[aria-labelledby=in-field-label]") is null ? null : shown.Find("#in-field-label").TextContent);
        Assert.Contains(labelled, label => label?.Contains(field.Label, StringComparison.Ordinal) == true);
    }

    [Theory]
    [InlineData("sources", "title", "A title", "\"A title\"")]
    [InlineData("sources", "date", "2026-05", "\"2026-05\"")]
    [InlineData("stages", "order", "7", "7")]
    [InlineData("stages", "order", "seven", "\"seven\"")]
    [InlineData("accelerators", "tdp_w", "7.5e2", "750")]
    [InlineData("accelerators", "tdp_w", "７００", "700")]
    [InlineData("stages", "order", "\u200E7\u202C", "7")]
    [InlineData("stages", "order", "seven\u200B", "\"seven\\u200B\"")]
    [InlineData("sources", "date", "２０２６－０５", "\"2026-05\"")]
    [InlineData("chip_stock", "since", "\uFEFF2026-01-01", "\"2026-01-01\"")]
    [InlineData("chip_stock", "since", "2026-01-01", "\"2026-01-01\"")]
    [InlineData("stages", "covers", "Two lines", "\"Two lines\"")]
    [InlineData("sources", "url", "", null)]
    public void What_is_typed_is_given_on_as_the_field_holds_it(string kind, string key, string typed, string? expected)
    {
        Show(kind, key, JsonValue.Create("before")).Find("#in-field").Input(typed);
        Assert.Equal(expected, given?.ToJsonString());
    }

    [Fact]
    public void A_choice_offers_its_words_and_gives_the_chosen_one()
    {
        var shown = Show("links", "lane", JsonValue.Create("ai"));
        Assert.Equal(["ai", "crypto"], shown.FindAll("option").Select(option => option.GetAttribute("value")));
        shown.Find("select").Change("crypto");
        Assert.Equal("crypto", JsonText.Of(given));
    }

    [Fact]
    public void A_flag_is_ticked_or_absent()
    {
        var shown = Show("relations", "contested", JsonValue.Create(true));
        Assert.True(shown.Find("input").HasAttribute("checked"));
        shown.Find("input").Change(false);
        Assert.Null(given);
    }

    [Fact]
    public void References_stand_by_their_names_and_are_taken_out_one_by_one()
    {
        var shown = Show("entries", "also_on", JsonText.ListOf(["cx-data", "cx-zk", "gone"]));
        Assert.Equal(["Data networks", "Zero-knowledge projects", "gone is not there"], shown.FindAll(".chosen li span").Select(item => item.TextContent));
        shown.Find("button[aria-label='Remove Data networks from Also on']").Click();
        Assert.Equal("""["cx-zk","gone"]""", given!.ToJsonString());
    }

    [Fact]
    public void A_fault_stands_at_the_control_and_is_told_with_it()
    {
        var shown = Show(RecordKinds.Find("sources")!.Fields.Single(field => field.Key == "title"), null, "Write a title.");
        Assert.Equal("true", shown.Find("#in-field").GetAttribute("aria-invalid"));
        Assert.Equal("Write a title.", shown.Find($"#{shown.Find("#in-field").GetAttribute("aria-describedby")}").TextContent);
    }

    [Fact]
    public void Whoever_may_only_look_can_change_nothing()
    {
        Assert.True(Show("sources", "title", null, readOnly: true).Find("input").HasAttribute("readonly"));
        Assert.True(Show("links", "lane", null, readOnly: true).Find("select").HasAttribute("disabled"));
        Assert.Empty(Show("entries", "also_on", JsonText.ListOf(["cx-data"]), readOnly: true).FindAll("input, button"));
    }

    private IRenderedComponent<FieldInput> Show(string kind, string key, JsonNode? value, bool readOnly = false) =>
        Show(RecordKinds.Find(kind)!.Fields.Single(field => field.Key == key), value, null, readOnly);

    private IRenderedComponent<FieldInput> Show(RecordField field, JsonNode? value, string? problem = null, bool readOnly = false) => Render<FieldInput>(p => p
        .Add(c => c.Id, "in-field")
        .Add(c => c.Field, field)
        .Add(c => c.Value, value)
        .Add(c => c.LookUp, new LookUp(SampleAtlas.Content, []))
        .Add(c => c.Problem, problem)
        .Add(c => c.IsReadOnly, readOnly)
        .Add(c => c.OnChanged, node => given = node));
}
