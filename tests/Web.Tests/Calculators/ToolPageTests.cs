using System.Net;
using AiChainAtlas.Domain.Calculators.Catalogue;
using AiChainAtlas.Domain.Calculators.Exploring;
using AiChainAtlas.Domain.Insights;
using AiChainAtlas.Web.Calculators;
using AiChainAtlas.Web.Shell;
using AiChainAtlas.Web.Tests.Site;

namespace AiChainAtlas.Web.Tests.Calculators;

public sealed class ToolPageTests(AtlasSite site)
{
    public static TheoryData<string> Slugs => [.. CalculatorCatalog.Default.All.Select(c => c.Slug)];

    public static TheoryData<string> LivePaths =>
    [
        .. CalculatorCatalog.Default.All.Select(calculator => SiteUrls.Calculator(calculator.Slug)),
        .. InsightCatalog.All.Select(chart => SiteUrls.Insight(chart.Key)),
    ];

    [Theory]
    [MemberData(nameof(Slugs))]
    public async Task Page_comes_with_its_result_before_any_script_runs(string slug)
    {
        var calculator = CalculatorCatalog.Default.Find(slug)!;
        var run = CalculatorState.Opening(calculator).Calculate()!;
        var page = await site.VisitAsync(SiteUrls.Calculator(slug));
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(calculator.Name, page.Document.QuerySelector("h1")!.TextContent);
        Assert.Equal(run.Outputs.Show(run.Lead!), page.Document.QuerySelector(".result output")!.TextContent);
        Assert.Empty(page.Document.QuerySelectorAll(".problem"));
    }

    [Theory]
    [MemberData(nameof(LivePaths))]
    public async Task Page_has_one_policy_and_no_cookie(string path)
    {
        var page = await site.VisitAsync(path);
        var policy = Assert.Single(page.Header("Content-Security-Policy"));
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe-eval", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("script-src 'self' 'unsafe", policy, StringComparison.Ordinal);
        Assert.Empty(page.Header("Set-Cookie"));
        Assert.Empty(page.Header("X-Frame-Options"));
        Assert.Equal("private, no-cache", string.Join(", ", page.Header("Cache-Control").SelectMany(v => v.Split(", ")).OrderDescending()));
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public async Task Every_example_is_a_link_to_a_page_with_its_result(string slug)
    {
        var calculator = CalculatorCatalog.Default.Find(slug)!;
        var page = await site.VisitAsync(SiteUrls.Calculator(slug));
        var links = page.Document.QuerySelectorAll(".pills a").ToDictionary(a => a.TextContent, a => a.GetAttribute("href")!);
        foreach (var example in calculator.Examples)
        {
            var run = Calculation.Of(calculator, example.Settings);
            var shown = await site.VisitAsync(links[example.Name]);
            Assert.Equal(HttpStatusCode.OK, shown.Status);
            Assert.Equal(run.Outputs.Show(run.Lead!), shown.Document.QuerySelector(".result output")!.TextContent);
        }
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public async Task Method_page_says_formula_inputs_outputs_and_sources(string slug)
    {
        var calculator = CalculatorCatalog.Default.Find(slug)!;
        var page = await site.VisitAsync(SiteUrls.CalculatorMethod(slug));
        Assert.Equal(HttpStatusCode.OK, page.Status);
        var text = page.Document.QuerySelector("main")!.TextContent;
        Assert.All(calculator.Formula, line => Assert.Contains(line, text, StringComparison.Ordinal));
        Assert.All(calculator.Inputs, input => Assert.Contains(input.Key, text, StringComparison.Ordinal));
        Assert.All(calculator.Outputs, output => Assert.Contains(output.Key, text, StringComparison.Ordinal));
        Assert.All(calculator.Citations, citation => Assert.Contains(citation.Work, text, StringComparison.Ordinal));
        Assert.Empty(page.Document.QuerySelectorAll("script[src*=blazor]"));
    }

    [Fact]
    public async Task List_leads_to_every_calculator()
    {
        var links = (await site.VisitAsync(SiteUrls.Calculators)).InternalLinks().ToList();
        Assert.All(CalculatorCatalog.Default.All, calculator => Assert.Contains(SiteUrls.Calculator(calculator.Slug), links));
    }

    [Theory]
    [InlineData("/calculators/no-such")]
    [InlineData("/calculators/no-such/method")]
    public async Task Unknown_calculator_is_a_404_that_leads_on(string path)
    {
        var page = await site.VisitAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Contains(SiteUrls.Calculators, page.InternalLinks());
    }

    [Theory]
    [InlineData("params=abc&tokens=300e9", "params")]
    [InlineData("params=-1&tokens=300e9", "params")]
    [InlineData("params=&tokens=300e9", "params")]
    [InlineData("tokens=300e9", "params")]
    [InlineData("params=175e9&tokens=1e400", "tokens")]
    [InlineData("params=175e9&tokens=NaN", "tokens")]
    [InlineData("params=175e9&tokens=1&tokens=2", "tokens")]
    [InlineData("params=175e9", "tokens")]
    [InlineData("params=175e9&tokens=300e9&active_fraction=0", "active_fraction")]
    [InlineData("params=175e9&tokens=300e9&active_fraction=1.5", "active_fraction")]
    [InlineData("params=%3Cscript%3Ealert(1)%3C%2Fscript%3E&tokens=300e9", "params")]
    public async Task Refused_query_is_400_and_told_at_its_field_without_somebody_elses_result(string query, string field)
    {
        var page = await site.VisitAsync($"/calculators/training-compute?{query}");
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        var input = page.Document.QuerySelector($"#in-{field}")!;
        Assert.Equal("true", input.GetAttribute("aria-invalid"));
        Assert.Contains(field, page.Document.QuerySelector(".problem")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("false", page.Document.QuerySelector(".result")!.GetAttribute("data-current"));
        Assert.Empty(page.Document.QuerySelectorAll(".result output"));
        Assert.Empty(page.Document.QuerySelectorAll("main script:not([type])"));
    }

    [Fact]
    public async Task Every_field_that_is_still_needed_is_shown_and_named()
    {
        var page = await site.VisitAsync("/calculators/training-compute?params=175e9&include_attention=true");
        var needed = page.Document.QuerySelector(".needed")!;
        Assert.Equal(("tokens", "missing"), (needed.QuerySelector("[role=alert]")!.GetAttribute("data-field"), needed.QuerySelector("[role=alert]")!.GetAttribute("data-error")));
        Assert.Equal(["#in-n_layers", "#in-d_attn", "#in-seq_len"], needed.QuerySelectorAll("li a").Select(link => link.GetAttribute("href")));
        foreach (var key in new[] { "tokens", "n_layers", "d_attn", "seq_len" })
        {
            var field = page.Document.QuerySelector($"#in-{key}")!;
            Assert.Equal(("true", ""), (field.GetAttribute("aria-invalid"), field.GetAttribute("value") ?? ""));
        }
    }

    [Fact]
    public async Task Address_without_inputs_says_that_it_shows_an_example_and_one_with_inputs_does_not()
    {
        var example = (await site.VisitAsync("/calculators/training-compute")).Document.QuerySelector(".result")!;
        Assert.Equal("true", example.GetAttribute("data-example"));
        Assert.Equal("Example: 175 B parameters, 300 B tokens. Change any input.", example.QuerySelector(".example-mark")!.TextContent);
        var asked = (await site.VisitAsync("/calculators/training-compute?params=175000000000&tokens=300000000000")).Document.QuerySelector(".result")!;
        Assert.False(asked.HasAttribute("data-example"));
        Assert.Null(asked.QuerySelector(".example-mark"));
    }

    [Fact]
    public async Task Shared_link_keeps_the_inputs_and_names_the_result()
    {
        var head = (await site.VisitAsync("/calculators/training-compute?params=70B&tokens=15T")).Document.Head!;
        Assert.Equal($"{site.Origin}/calculators/training-compute?params=70000000000&tokens=15000000000000", head.QuerySelector("meta[property='og:url']")!.GetAttribute("content"));
        Assert.StartsWith("Training compute: 6.3 × 10²⁴ FLOP. ", head.QuerySelector("meta[property='og:description']")!.GetAttribute("content"), StringComparison.Ordinal);
        Assert.Equal($"{site.Origin}/embed/calculators/training-compute.png?params=70000000000&tokens=15000000000000", head.QuerySelector("meta[property='og:image']")!.GetAttribute("content"));

        var bare = (await site.VisitAsync("/calculators/training-compute")).Document.Head!;
        Assert.Equal($"{site.Origin}/calculators/training-compute", bare.QuerySelector("meta[property='og:url']")!.GetAttribute("content"));
        Assert.Equal($"{site.Origin}/calculators/training-compute", bare.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Form_sends_every_input_so_that_one_that_gets_a_say_has_its_value()
    {
        var form = (await site.VisitAsync("/calculators/training-compute")).Document.QuerySelector("form.fields")!;
        Assert.Equal("96", form.QuerySelector("input[type=hidden][name=n_layers]")!.GetAttribute("value"));
        var sent = await site.VisitAsync("/calculators/training-compute?model=&params=70B&tokens=1T&flops_per_param_per_token=6&include_attention=false&include_attention=true&n_layers=96&d_attn=12288&seq_len=2048&form=1");
        Assert.Equal(HttpStatusCode.OK, sent.Status);
        Assert.Equal("96", sent.Document.QuerySelector("#in-n_layers")!.GetAttribute("value"));
        Assert.Single(sent.Document.QuerySelectorAll("form.fields [name=n_layers]"));
    }

    [Fact]
    public async Task Model_of_the_store_fills_the_fields_and_its_reported_figure_stands_beside_the_computed_one()
    {
        var page = await site.VisitAsync("/calculators/training-compute?model=Llama%203.1-405B");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal("405 B", page.Document.QuerySelector("#in-params")!.GetAttribute("value"));
        Assert.Contains("Reported for Llama 3.1-405B: 3.8 × 10²⁵ FLOP", page.Document.QuerySelector(".result .reported")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pressing_fill_in_replaces_what_stood_in_the_fields()
    {
        var page = await site.VisitAsync("/calculators/training-compute?params=1&tokens=2&model=llama-3-1-405b&fill=model");
        Assert.Equal("405 B", page.Document.QuerySelector("#in-params")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Part_of_a_name_that_fits_several_models_is_answered_with_their_names()
    {
        var page = await site.VisitAsync("/calculators/training-compute?model=gemini");
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal("true", page.Document.QuerySelector("#in-model")!.GetAttribute("aria-invalid"));
        Assert.Contains("several match: write one of Gemini ", page.Document.QuerySelector("form.fields")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Scenario_that_somebody_wrote_by_hand_can_be_taken_out_again()
    {
        var page = await site.VisitAsync("/calculators/training-compute?scenario=tokens%3D1e9%26params%3D7B");
        var remove = page.Document.QuerySelector(".scenarios .remove")!.GetAttribute("href")!;
        Assert.DoesNotContain("scenario", remove, StringComparison.Ordinal);
        Assert.Empty((await site.VisitAsync(remove)).Document.QuerySelectorAll(".scenarios"));
    }

    [Fact]
    public async Task Listed_prices_of_the_chip_stand_dated_beside_each_other_with_what_they_make_of_the_result()
    {
        var page = await site.VisitAsync("/calculators/marketplace");
        var rows = page.Document.QuerySelectorAll(".prices tbody tr");
        var listed = site.Atlas.Content.Prices
            .Where(price => price.Accelerator == "H100 SXM5 80GB" && price.AsOf.IsDated)
            .GroupBy(price => (price.Provider, price.Terms), (_, figures) => figures.OrderBy(price => price.AsOf).Last())
            .OrderBy(price => price.UsdPerGpuHour).ToList();
        Assert.True(listed.Count > 1);
        Assert.Equal(listed.Count, rows.Length);
        foreach (var (price, row) in listed.Zip(rows))
        {
            Assert.Contains(price.Provider, row.TextContent, StringComparison.Ordinal);
            Assert.Contains(price.AsOf.ToString(), row.TextContent, StringComparison.Ordinal);
            Assert.Contains(price.Market, row.TextContent, StringComparison.Ordinal);
            var chosen = await site.VisitAsync(row.QuerySelector("a")!.GetAttribute("href")!);
            Assert.Equal(chosen.Document.QuerySelector(".result output")!.TextContent, row.QuerySelector("td:last-child")!.TextContent.Trim());
        }
    }

    [Fact]
    public async Task Choice_that_is_not_there_is_told_where_it_is_made()
    {
        var page = await site.VisitAsync("/calculators/chinchilla?params=1e9&constants=nope");
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("choose one of", page.Document.QuerySelector("#in-constants-help .problem")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Choice_left_empty_is_no_problem() =>
        Assert.Equal(HttpStatusCode.OK, (await site.VisitAsync("/calculators/chinchilla?params=1e9&constants=")).Status);

    [Fact]
    public async Task Reading_pages_know_nothing_of_the_tools_scripts_and_styles()
    {
        foreach (var path in SiteNav.All.Select(item => item.Path))
        {
            var page = await site.VisitAsync(path);
            Assert.DoesNotContain("MudBlazor", page.Body, StringComparison.Ordinal);
            Assert.DoesNotContain("blazor.web", page.Body, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe-inline", Assert.Single(page.Header("Content-Security-Policy")), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Assets_of_packages_come_compressed_and_may_be_kept_for_good()
    {
        var page = await site.VisitAsync("/calculators/training-compute");
        var assets = page.InternalLinks().Where(link => link.Contains("/_content/", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, assets.Count);
        foreach (var asset in assets.Append("/_content/Plotly.Blazor/plotly-basic-3.7.0.min.js"))
        {
            using var response = await site.SendAsync(asset, null, ("Accept-Encoding", "br"));
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Equal("br", Assert.Single(response.Content.Headers.ContentEncoding));
            Assert.Contains("immutable", response.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        }
    }
}
