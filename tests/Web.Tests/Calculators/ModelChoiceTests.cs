using System.Net;
using AiChainAtlas.Domain.Calculators.Catalogue;
using AiChainAtlas.Domain.Calculators.Declaring;
using AiChainAtlas.Domain.Calculators.Exploring;
using AiChainAtlas.Domain.Calculators.Reading;
using AiChainAtlas.Domain.Prices;
using AiChainAtlas.Web.Calculators;
using AiChainAtlas.Web.Tests.Api;
using AiChainAtlas.Web.Tests.Site;

namespace AiChainAtlas.Web.Tests.Calculators;

/// <summary>Choosing a model of the store: the figures that must come out, and none that is another model's.</summary>
public sealed class ModelChoiceTests(AtlasSite site)
{
    private const string Chip = "H100 SXM5 80GB";

    private static readonly string[] Models =
    [
        "gpt-3-175b-davinci", "palm-540b", "llama-65b", "llama-3-70b", "deepseek-v3", "mixtral-8x7b", "gemini-1-0-ultra", "gpt-4",
            "kimi-k2", "qwen3-235b-a22b", "alexnet", "alphago-master",
    ];

    private static readonly DateOnly Today = new(2026, 11, 30);

    public static TheoryData<string> Slugs => [.. CalculatorCatalog.Default.All.Where(StartingPoint.TakesModels).Select(c => c.Slug)];

    [Theory]
    [InlineData("")]
    [InlineData("&precision=fp8")]
    public async Task DeepSeek_V3_took_between_2_3_and_3_1_million_hours_of_the_chip_it_was_trained_on(string beside)
    {
        var answer = await CalculatorAnswer.GetAsync(site, $"training-time-cost?model=deepseek-v3{beside}");
        Assert.InRange((double)answer.Output("chip_hours")!, 2.3e6, 3.1e6);
        Assert.InRange((double)answer.Output("days")!, 45, 55);
        Assert.Equal(1979e12, answer.Json.GetProperty("inputs").GetProperty("peak_flops_per_chip").GetDouble());
        Assert.Contains(answer.Notes, note => note.StartsWith("No on-demand price of H800 SXM5 80GB", StringComparison.Ordinal));

        var page = await site.VisitAsync($"/calculators/training-time-cost?model=deepseek-v3{beside}");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal("50 days", page.Document.QuerySelector("[data-output=seconds]")!.TextContent);
        Assert.Contains("from H800 SXM5 80GB at FP8", page.Document.QuerySelectorAll(".origin").Select(mark => mark.TextContent.Trim()));
        Assert.Contains(
            "No on-demand price of H800 SXM5 80GB", page.Document.QuerySelector(".start-notes")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(
            "Use parameters and training tokens instead of the training compute on record",
                page.Document.QuerySelector(".start-notes")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Utilisation_of_DeepSeek_V3_is_not_applied_to_another_chip()
    {
        var answer = await CalculatorAnswer.GetAsync(site, $"training-time-cost?model=deepseek-v3&chip={Uri.EscapeDataString(Chip)}");
        Assert.Equal(0.4, answer.Json.GetProperty("inputs").GetProperty("utilisation").GetDouble());
        Assert.Contains(
            answer.Notes, note => note.Contains($"holds for FP8 on H800 SXM5 80GB and is not taken for {Chip}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task DeepSeek_V3_is_served_as_the_mixture_that_it_is()
    {
        var inputs = (await CalculatorAnswer.GetAsync(site, "inference?model=deepseek-v3")).Json.GetProperty("inputs");
        Assert.Equal(
            (671e9, 37e9, 61, 576),
            (inputs.GetProperty("params").GetDouble(), inputs.GetProperty("active_params").GetDouble(),
                inputs.GetProperty("n_layers").GetDouble(), inputs.GetProperty("mla_latent_dim").GetDouble()));
        Assert.False(inputs.TryGetProperty("n_kv_heads", out _));
        Assert.Equal(9d, (await CalculatorAnswer.GetAsync(site, "inference?model=deepseek-v3")).Output("min_chips"));
    }

    [Fact]
    public async Task Llama_3_70B_has_its_own_shape()
    {
        var inputs = (await CalculatorAnswer.GetAsync(site, "training-memory?model=llama-3-70b")).Json.GetProperty("inputs");
        Assert.Equal(
            (8_192, 80, 64), (
                inputs.GetProperty("d_model")
                    .GetInt32(), inputs.GetProperty("n_layers")
                    .GetInt32(), inputs.GetProperty("n_heads")
                    .GetInt32()));
    }

    [Theory]
    [InlineData("chip=H100+SXM5+80GB", HttpStatusCode.OK)]
    [InlineData("chip=H100+SXM5+80GB&chips=8", HttpStatusCode.BadRequest)]
    [InlineData("chip=no+such+chip", HttpStatusCode.BadRequest)]
    public async Task Address_with_a_chip_alone_begins_there_and_says_what_is_needed(string query, HttpStatusCode status)
    {
        var page = await site.VisitAsync($"/calculators/training-time-cost?{query}");
        Assert.Equal(status, page.Status);
        Assert.Contains("No result yet", page.Document.QuerySelector(".result")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Price_follows_the_chip_and_the_page_says_what_it_is_the_median_of()
    {
        var median = MedianPrice.Of(Chip, site.Atlas.Content.Prices, DateOnly.FromDateTime(DateTime.UtcNow))!;
        var answer = await CalculatorAnswer.GetAsync(
            site, $"training-time-cost?flops=3.14e23&chips=1024&chip={Uri.EscapeDataString(Chip)}");
        Assert.Equal(median.UsdPerGpuHour, answer.Json.GetProperty("inputs").GetProperty("price_per_chip_hour").GetDouble());
        var page = await site.VisitAsync($"/calculators/training-time-cost?flops=3.14e23&chips=1024&chip={Uri.EscapeDataString(Chip)}");
        Assert.Contains($"from {Chip} ({median.Basis})", page.Document.QuerySelectorAll(".origin").Select(mark => mark.TextContent.Trim()));
        Assert.Contains(median.Basis, page.Document.QuerySelector("[aria-labelledby=prices]")!.TextContent, StringComparison.Ordinal);
    }

    // The page opens with GPT-3 on A100: nothing of it may stay beside another model.
    [Theory]
    [MemberData(nameof(Slugs))]
    public async Task No_input_that_describes_a_model_comes_from_anywhere_but_its_record(string slug)
    {
        var calculator = CalculatorCatalog.Default.Find(slug)!;
        foreach (var id in Models)
        {
            Assert.Contains(site.Atlas.Content.Models, model => model.Id == id);
            var chosen = CalculatorState.Opening(calculator).Choosing(StartingPointReader.ModelKey, id, site.Atlas, Today);
            var filled = chosen.From.Settings(calculator)
                .GroupBy(setting => setting.Input)
                .ToDictionary(group => group.Key, group => InputText.Of(group.Last()));
            foreach (var input in calculator.NumberInputs.Where(input => StartingPoint.GoesWithModel(calculator, input)))
            {
                Assert.Equal(filled.GetValueOrDefault(input), chosen.Texts.GetValueOrDefault(input.Key));
            }

            await SaysTheSameByAddressAsync(calculator, id, filled);
        }
    }

    private async Task SaysTheSameByAddressAsync(Calculator calculator, string id, Dictionary<Input, string> filled)
    {
        var answer = await CalculatorAnswer.GetAsync(site, $"{calculator.Slug}?model={id}");
        if (answer.Status != HttpStatusCode.OK)
        {
            Assert.False(filled.ContainsKey(calculator.FindInput(answer.Text("field"))!), $"{id}: {answer.Text("detail")}");
            return;
        }

        foreach (var input in calculator.NumberInputs.Where(input => input.Default is null && input.DefaultFrom is null))
        {
            Assert.Equal(filled.ContainsKey(input), answer.Json.GetProperty("inputs").TryGetProperty(input.Key, out _));
        }
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public void Going_on_without_a_model_takes_back_what_it_filled_and_keeps_what_was_typed(string slug)
    {
        var calculator = CalculatorCatalog.Default.Find(slug)!;
        var typed = calculator.NumberInputs.FirstOrDefault(input => !StartingPoint.GoesWithModel(calculator, input));
        var before = typed is null ? CalculatorState.Opening(calculator) : CalculatorState.Opening(calculator).With(typed, "7");
        var after = before.Choosing(StartingPointReader.ModelKey, "deepseek-v3", site.Atlas, Today).Without(
            StartingPointReader.ModelKey, site.Atlas, Today);
        Assert.Null(after.Model);
        Assert.False(after.IsExample);
        Assert.All(
            calculator.NumberInputs.Where(input => StartingPoint.GoesWithModel(calculator, input)), input =>
                Assert.DoesNotContain(input.Key, after.Texts));
        Assert.Equal(typed is null ? null : "7", typed is null ? null : after.Texts[typed.Key]);
    }
}
