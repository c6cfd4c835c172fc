using System.Text.Json.Nodes;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Records;
using AiChainAtlas.Domain.Rules;
using AiChainAtlas.Domain.Tests;
using AiChainAtlas.Web.Admin.Form;
using AiChainAtlas.Web.Tests.Components;
using Bunit;
using MudBlazor.Services;

namespace AiChainAtlas.Web.Tests.Admin;

public sealed class FactsInputTests : ComponentTest
{
    private readonly JsonObject body;
    private (JsonObject Fact, JsonObject Source)? added;

    public FactsInputTests()
    {
        Services.AddMudServices();
        JSInterop.Mode = JSRuntimeMode.Loose;
        Render<MudBlazor.MudPopoverProvider>();
        body = ChainRecords.Entries.Write(RenderNetwork);
    }

    [Fact]
    public void Facts_stand_under_their_fields_in_the_order_of_the_page()
    {
        var shown = Show();
        Assert.Equal(EntryFields.All.Select(field => field.Label), shown.FindAll("h3").Select(title => title.TextContent));
        var chains = shown.Find("#field-token_chains");
        Assert.Equal(["Solana", "Ethereum"], chains.QuerySelectorAll(".fact-value").Select(value => value.TextContent));
        Assert.Contains("unsourced", shown.Find("#field-country .fact-told").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fact_opens_with_all_its_parts_and_only_then()
    {
        var shown = Show();
        Assert.Empty(shown.FindAll("textarea"));
        shown.Find("#field-country .fact-open").Click();
        var id = shown.Find("#field-country .fact").Id;
        foreach (var part in new[] { "value", "as_of", "confidence", "rank", "sources", "note" })
        {
            Assert.NotNull(shown.Find($"#{id}-{part}"));
        }
    }

    [Fact]
    public void The_field_that_was_asked_for_is_open_at_once() =>
        Assert.Equal("true", Show(focus: "country").Find("#field-country .fact-open").GetAttribute("aria-expanded"));

    [Fact]
    public void Founding_year_of_another_keyboard_is_kept_in_plain_digits()
    {
        var shown = Show();
        shown.Find("button[aria-label='Add: Founded']").Click();
        shown.Find("#field-founded input[type=text]").Input("２０１７");
        Assert.Equal("2017", JsonText.Of(JsonText.Facts(body).First(fact => JsonText.Of(fact["field"]) == "founded")["value"]));
    }

    [Fact]
    public void A_new_fact_is_added_open_and_taken_out_again()
    {
        var shown = Show();
        shown.Find("button[aria-label='Add: GitHub']").Click();
        var github = JsonText.Facts(body).Last();
        Assert.Equal("github", JsonText.Of(github["field"]));
        shown.Find("#field-github input[type=text]").Input("render/render");
        Assert.Equal("render/render", JsonText.Of(github["value"]));
        Assert.Contains("changed", shown.Find("#field-github .fact-told").TextContent, StringComparison.Ordinal);
        shown.Find("#field-github button[aria-label^='Remove this fact']").Click();
        Assert.DoesNotContain(JsonText.Facts(body), fact => JsonText.Of(fact["field"]) == "github");
    }

    [Fact]
    public void Without_a_source_it_is_marked_unsourced_and_unverified_by_one_tick()
    {
        var shown = Show(focus: "website");
        shown.FindAll("#field-website .flag input").Single().Change(true);
        var website = JsonText.Facts(body).Single(fact => JsonText.Of(fact["field"]) == "website");
        Assert.Equal("""["from-memory"]""", website["sources"]!.ToJsonString());
        Assert.Equal("unverified", JsonText.Of(website["confidence"]));
    }

    [Fact]
    public void A_source_is_added_in_place_once_it_is_complete_under_an_id_made_of_who_and_when()
    {
        var shown = Show(focus: "website");
        var id = shown.Find("#field-website .fact").Id;
        shown.Find($"#{id} button[aria-controls={id}-new]").Click();
        shown.Find($"#{id}-new-title").Input("How it works");
        shown.Find($"#{id}-new-publisher").Input("Render Foundation");
        shown.Find($"#{id}-new-date").Input("2026-03");
        Add();
        Assert.Null(added);
        Assert.Contains(shown.FindAll("[role=alert]"), alert => Text(alert).Contains("'kind' is missing", StringComparison.Ordinal));
        shown.Find($"#{id}-new-kind").Input("documentation");
        Add();
        Assert.Null(added);
        Assert.Contains("'type' is missing", Text(shown.Find("[role=alert]")), StringComparison.Ordinal);
        shown.Find($"#{id}-new-type").Change("primary");
        Add();
        Assert.Equal("render-foundation-2026", JsonText.Of(added!.Value.Source["id"]));
        Assert.Equal("rendernetwork.com", JsonText.Of(added.Value.Fact["value"]));

        void Add() => shown.FindAll($"#{id} .adder-body button").Single().Click();
    }

    [Fact]
    public void A_finding_stands_at_the_part_it_is_about()
    {
        var index = JsonText.Facts(body).ToList().FindIndex(fact => JsonText.Of(fact["field"]) == "website");
        var shown = Show(new Finding("source-cited", $"entries/render/facts/{index}/sources", "Cite something."), "website");
        Assert.Contains("Cite something.", Text(shown.Find($"#fact-{index}")), StringComparison.Ordinal);
        Assert.Single(shown.FindAll(".fact.faulty"));
    }

    private IRenderedComponent<FactsInput> Show(Finding? finding = null, string focus = "") => Render<FactsInput>(p => p
        .Add(c => c.Body, body)
        .Add(c => c.Base, ChainRecords.Entries.Write(RenderNetwork))
        .Add(c => c.LookUp, new LookUp(SampleAtlas.Content, []))
        .Add(c => c.Path, "entries/render/facts")
        .Add(c => c.Problems, finding is null ? [] : [finding])
        .Add(c => c.Focus, focus)
        .Add(c => c.TakenSources, _ => false)
        .Add(c => c.OnAddSource, made => added = made));
}
