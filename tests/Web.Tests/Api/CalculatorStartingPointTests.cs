using System.Net;
using AiChainAtlas.Domain.Calculators.Catalogue;
using AiChainAtlas.Web.Tests.Site;

namespace AiChainAtlas.Web.Tests.Api;

/// <summary>A model, a chip and a price of the store in a request, and what a request without anything is told.</summary>
public sealed class CalculatorStartingPointTests(AtlasSite site)
{
    private const string Model = "llama-3-1-405b";
    private const string Chip = "H100 SXM5 80GB";

    public static TheoryData<string> Slugs => [.. CalculatorCatalog.Default.All.Select(c => c.Slug)];

    [Fact]
    public async Task Model_and_chip_fill_inputs_by_address_and_by_body_and_what_is_sent_beside_them_wins()
    {
        var get = await CalculatorAnswer.GetAsync(site, $"inference?model={Model}&chip={Uri.EscapeDataString(Chip)}&chips=16");
        Assert.Equal(HttpStatusCode.OK, get.Status);
        var inputs = get.Json.GetProperty("inputs");
        Assert.Equal((405e9, 3.35e12, 16), (inputs.GetProperty("params").GetDouble(), inputs.GetProperty("mem_bandwidth").GetDouble(), inputs.GetProperty("chips").GetDouble()));
        Assert.Contains(get.Notes, note => note.StartsWith("Llama 3.1-405B fills params", StringComparison.Ordinal));
        Assert.Contains(get.Notes, note => note.StartsWith($"{Chip} fills ", StringComparison.Ordinal));
        Assert.DoesNotContain(get.Notes, note => note.StartsWith("ignored", StringComparison.Ordinal));

        var post = await CalculatorAnswer.PostAsync(site, "inference", $$"""{"model": "{{Model}}", "chip": "{{Chip}}", "chips": 16}""");
        Assert.Equal(get.Json.GetRawText(), post.Json.GetRawText());
    }

    [Fact]
    public async Task Price_of_a_chip_fills_the_price_of_its_hour()
    {
        var price = site.Atlas.Content.Prices.First(p => p.Accelerator == Chip);
        var name = Uri.EscapeDataString($"{price.Provider}, {price.Terms}, {price.AsOf}");
        foreach (var query in new[] { $"price_of={price.Id}", $"chip={Uri.EscapeDataString(Chip)}&price_of={name}" })
        {
            var answer = await CalculatorAnswer.GetAsync(site, $"marketplace?{query}&peak_flops_per_chip=1e15");
            Assert.Equal(price.UsdPerGpuHour, answer.Json.GetProperty("inputs").GetProperty("price_per_chip_hour").GetDouble());
        }
    }

    [Fact]
    public async Task Sent_null_beside_a_model_an_input_is_left_out()
    {
        (await CalculatorAnswer.PostAsync(site, "training-compute", $$"""{"model": "{{Model}}", "tokens": null}""")).Refuses("tokens", "missing");
        (await CalculatorAnswer.GetAsync(site, $"training-compute?model={Model}&tokens=")).Refuses("tokens", "missing");
    }

    [Fact]
    public async Task Curve_and_ranges_start_from_the_store_as_the_result_does()
    {
        var sweep = await CalculatorAnswer.GetAsync(site, $"training-compute/sweep?model={Model}&vary=tokens&from=1e12&to=2e12&steps=2");
        Assert.Equal(6 * 405e9 * 1e12, sweep.Json.GetProperty("points")[0].GetProperty("value").GetDouble(), 1e12);
        var ranges = await CalculatorAnswer.GetAsync(site, $"training-compute/sensitivity?model={Model}");
        Assert.Equal((await CalculatorAnswer.GetAsync(site, $"training-compute?model={Model}")).Output("flops"), ranges.Json.GetProperty("central").GetDouble());
    }

    [Theory]
    [InlineData("model=nobody", "model", "missing")]
    [InlineData("model=gemini", "model", "missing")]
    [InlineData("model=llama-3-1-405b&model=llama-3-1-405b", "model", "not_a_number")]
    public async Task Name_that_leads_to_no_one_record_is_refused_by_address(string query, string field, string error) =>
        (await CalculatorAnswer.GetAsync(site, $"training-compute?params=1&tokens=1&{query}")).Refuses(field, error);

    [Theory]
    [InlineData("405")]
    [InlineData("true")]
    [InlineData("[\"llama-3-1-405b\"]")]
    [InlineData("{\"id\": 1}")]
    public async Task Name_that_is_no_text_is_refused_in_a_body(string name) =>
        (await CalculatorAnswer.PostAsync(site, "training-compute", $$"""{"params": 1, "tokens": 1, "model": {{name}}}""")).Refuses("model", "not_a_number");

    [Fact]
    public async Task Model_without_the_figures_of_a_calculator_is_named_and_leaves_its_inputs_to_be_asked_for()
    {
        var silent = site.Atlas.Content.Models.First(model => model.Params is null && model.DatasetDatapoints is null && model.HardwareQuantity is null);
        (await CalculatorAnswer.GetAsync(site, $"training-compute?model={silent.Id}")).Refuses("params", "missing");
        var answer = await CalculatorAnswer.GetAsync(site, $"training-compute?model={silent.Id}&params=1&tokens=1");
        Assert.Contains($"{silent.Name}: no figure on record fills an input of this calculator.", answer.Notes);
    }

    [Fact]
    public async Task Calculator_that_takes_no_model_says_that_it_ignored_one()
    {
        var answer = await CalculatorAnswer.GetAsync(site, $"token-value?price=1&circulating=1&model={Model}");
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains("ignored: model", answer.Notes);
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public async Task Request_without_anything_is_refused_with_an_address_that_works(string slug)
    {
        foreach (var answer in new[] { await CalculatorAnswer.GetAsync(site, slug), await CalculatorAnswer.PostAsync(site, slug, "{}") })
        {
            answer.Refuses(answer.Text("field"), "missing");
            Assert.StartsWith($"/api/v1/calculators/{slug}?", answer.Text("example"), StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.OK, (await site.VisitAsync(answer.Text("example"))).Status);
        }
    }

    [Theory]
    [InlineData("training-compute?params=1")]
    [InlineData("training-compute?tokens=")]
    [InlineData("training-compute?model=nobody")]
    public async Task Request_with_too_little_gets_no_example_in_place_of_what_it_asked(string question) =>
        Assert.False((await CalculatorAnswer.GetAsync(site, question)).Json.TryGetProperty("example", out _));
}
