using System.Net;
using AiChainAtlas.Domain.Calculators.Catalogue;
using AiChainAtlas.Domain.Calculators.Declaring;
using AiChainAtlas.Domain.Calculators.Exploring;
using AiChainAtlas.Domain.Calculators.Reading;
using AiChainAtlas.Web.Shell;
using AiChainAtlas.Web.Tests.Api;
using AiChainAtlas.Web.Tests.Embed;
using AiChainAtlas.Web.Tests.Site;

namespace AiChainAtlas.Web.Tests.Calculators;

/// <summary>What people type and programs send, over HTTP: read as meant, slips named, fractions of counted things refused.</summary>
public sealed class TypedInputTests(AtlasSite site)
{
    private const string SlipOfAGrid = "chip_hours=1022362&watts_per_chip=400&kg_co2_per_kwh=385";
    private const string Grid = "Carbon of the grid (kg_co2_per_kwh) is read as 385 kg/kWh; grids emit 0.02 to 1.2 kg/kWh. Did you mean 385 g/kWh?";

    [Fact]
    public async Task Slip_of_a_unit_is_named_on_the_page_in_the_embed_and_by_the_api()
    {
        var page = await site.VisitAsync($"/calculators/energy-carbon?{SlipOfAGrid}");
        Assert.Contains(Grid, page.Document.QuerySelector(".notes")!.TextContent, StringComparison.Ordinal);
        var embed = await site.VisitAsync(EmbedSite.Address("energy-carbon", SlipOfAGrid));
        Assert.Contains(Grid, embed.Document.QuerySelectorAll(".note.warning").Select(note => note.TextContent));
        var answer = await CalculatorAnswer.GetAsync(site, $"energy-carbon?{SlipOfAGrid}");
        Assert.Equal(Grid, answer.Notes.First());
        Assert.Equal(173_188, (double)answer.Output("tco2e")!, 1.0);
    }

    [Theory]
    [InlineData("energy-carbon", "chip_hours=1&watts_per_chip=0.4 kW&kg_co2_per_kwh=385 g/kWh", "tco2e", 0.0001694)]
    [InlineData("allreduce", "bytes=350 GB&workers=2&bandwidth_bytes_per_s=20 Mbit/s", "bandwidth_seconds", 140_000)]
    [InlineData("allreduce", "bytes=350 GB&workers=2&bandwidth_bytes_per_s=10 GbE", "bandwidth_seconds", 280)]
    [InlineData("training-time-cost", "flops=3640 PF-days&peak_flops_per_chip=312 tflops&utilisation=40 percent&chips=1,024", "chips", 1_024)]
    [InlineData("training-compute", "params=\u200E７０Ｂ&tokens=1.4 trillion", "flops", 5.88e23)]
    public async Task Usual_spellings_are_read_in_page_and_embed(string slug, string query, string output, double value)
    {
        var encoded = string.Join('&', query.Split('&').Select(pair => $"{pair.Split('=')[0]}={Uri.EscapeDataString(pair.Split('=')[1])}"));
        var embed = await site.VisitAsync(EmbedSite.Address(slug, encoded));
        Assert.Equal(HttpStatusCode.OK, embed.Status);
        Assert.Equal(value, (double)EmbedSite.Output(embed, EmbedSite.Calculator(slug).FindOutput(output)!)!, 1e-9 * value);
        Assert.Equal(HttpStatusCode.OK, (await site.VisitAsync($"/calculators/{slug}?{encoded}")).Status);
    }

    [Fact]
    public async Task Program_may_send_digits_of_another_keyboard_and_is_told_what_to_send_in_place_of_units()
    {
        var answer = await CalculatorAnswer.GetAsync(site, $"training-compute?params={Uri.EscapeDataString("\u202D１７５ｅ９\u202C")}&tokens=300e9");
        Assert.Equal(3.15e23, (double)answer.Output("flops")!, 1e10);
        var refused = await CalculatorAnswer.GetAsync(site, "training-compute?params=175B&tokens=300e9");
        refused.Refuses("params", "not_a_number");
        Assert.Equal("Parameters (params) is '175B'; send it in digits: 175000000000.", refused.Text("detail"));
    }

    [Fact]
    public async Task Thousand_with_a_point_is_no_chip_and_a_bit()
    {
        const string Query = "flops=3.14e23&peak_flops_per_chip=312e12&chips=1.024";
        var answer = await CalculatorAnswer.GetAsync(site, $"training-time-cost?{Query}");
        answer.Refuses("chips", "out_of_range");
        Assert.Equal("Chips (chips) is 1.024; it must be a whole number, at least 1. For 1,024 write 1024.", answer.Text("detail"));
        (await CalculatorAnswer.PostAsync(site, "training-time-cost", """{"flops":3.14e23,"peak_flops_per_chip":312e12,"chips":1024.5}""")).Refuses("chips", "out_of_range");
        var embed = await site.VisitAsync(EmbedSite.Address("training-time-cost", Query));
        Assert.Equal(HttpStatusCode.BadRequest, embed.Status);
        Assert.Contains("it must be a whole number", EmbedSite.ProblemAt(embed, "chips"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Catalogue_says_which_inputs_are_whole()
    {
        using var response = await site.SendAsync("/api/v1/calculators");
        using var json = System.Text.Json.JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var told = json.RootElement.GetProperty("items").EnumerateArray()
            .SelectMany(item => item.GetProperty("inputs").EnumerateArray().Where(input => input.GetProperty("kind").GetString() == "number")
                .Select(input => (item.GetProperty("slug").GetString(), input.GetProperty("key").GetString(), input.GetProperty("whole").GetBoolean())));
        Assert.Equal(CalculatorCatalog.Default.All.SelectMany(c => c.NumberInputs.Select(input => ((string?)c.Slug, (string?)input.Key, input.IsWhole))), told);
        Assert.Contains(("training-time-cost", "chips", true), told);
        Assert.Contains(("transformer-params", "n_kv_heads", true), told);
        Assert.Contains(("zkml", "provers", true), told);
    }

    [Fact]
    public async Task Page_of_an_address_that_is_refused_shows_no_figures_and_says_what_to_do()
    {
        var page = await site.VisitAsync("/calculators/inference?chips=1.5");
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("No result yet", page.Document.QuerySelector(".result")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll("[data-output], .old-mark, [aria-labelledby=moves], [aria-labelledby=sweep], .share"));
    }

    [Fact]
    public async Task Embed_shows_no_range_with_its_ends_the_wrong_way_round_and_no_tile_that_repeats_the_result()
    {
        var embed = await site.VisitAsync(EmbedSite.Address("training-time-cost", "flops=3.14e23&peak_flops_per_chip=312e12&utilisation=0.4&chips=1"));
        Assert.Equal("79.7 years", embed.Document.QuerySelector(".lead data")!.TextContent);
        Assert.Equal("63.8 to 106 years with utilisation of 30 to 50 %", embed.Document.QuerySelector(".range")!.TextContent);
        Assert.DoesNotContain("79.7 years", embed.Document.QuerySelectorAll(".figures > div").Where(tile => tile.TextContent.StartsWith("In days", StringComparison.Ordinal)).Select(tile => tile.TextContent));
        Assert.Empty(embed.Document.QuerySelectorAll(".figures [data-output=days]"));
        Assert.NotNull(embed.Document.QuerySelector(".rows [data-output=days]"));
    }

    // A wafer has memory on the chip itself, a thousand times as fast as any other.
    [Fact]
    public void Data_sheets_of_the_store_are_usual()
    {
        foreach (var chip in site.Atlas.Content.Accelerators.Where(chip => !chip.Name.Contains("wafer", StringComparison.Ordinal)))
        {
            foreach (var calculator in CalculatorCatalog.Default.All)
            {
                Assert.All(new StartingPoints { ChosenChip = chip }.Settings(calculator), setting => Assert.Null(UnusualInputs.Of((NumberInput)setting.Input, (double)setting.Value)));
            }
        }
    }

    [Fact]
    public void Prices_of_the_store_are_usual() => Assert.All(
        site.Atlas.Content.Prices,
        price => Assert.All(new StartingPoints { ChosenPrice = price }.Settings(CalculatorCatalog.Default.Find("marketplace")!), setting => Assert.Null(UnusualInputs.Of((NumberInput)setting.Input, (double)setting.Value))));

    [Fact]
    public async Task Method_page_says_what_is_whole_what_is_usual_and_that_windows_are_not_computed()
    {
        var method = await site.VisitAsync(SiteUrls.CalculatorMethod("inference"));
        var text = method.Document.QuerySelector("main")!.TextContent;
        Assert.Contains("accelerator chips, whole, at least 1 chip; usual 1 to 1 M chips", text, StringComparison.Ordinal);
        Assert.Contains("Windows of attention are not computed", text, StringComparison.Ordinal);
    }
}
