using System.Diagnostics;
using System.Text.Json;
using AiChainAtlas.Domain.Calculators.Catalogue;

namespace Browser.Tests.Embeds;

/// <summary>
/// A consumer that others use, <c>@extractus/oembed-extractor</c>, finds the endpoint and understands the answer. It is
/// bundled beside the test (Embeds/OEmbed/vendor.sh) and runs on the Node.js that comes with Playwright.
/// </summary>
public sealed class OEmbedConsumerTests(Site site)
{
    [Fact]
    public async Task Extractor_finds_and_reads_the_embed_of_every_calculator()
    {
        foreach (var calculator in CalculatorCatalog.Default.All)
        {
            var answer = await ExtractAsync($"{site.Address}/embed/calculators/{calculator.Slug}", "{\"maxwidth\":500,\"maxheight\":700}");
            Assert.Equal(("rich", "auto-discovery", calculator.Name), (Text(answer, "type"), Text(answer, "method"), Text(answer, "title")));
            Assert.InRange(answer.GetProperty("width").GetInt32(), 1, 500);
            Assert.InRange(answer.GetProperty("height").GetInt32(), 1, 700);
            Assert.StartsWith("<iframe ", Text(answer, "html"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_the_extractor_got_shows_the_result_on_a_foreign_page()
    {
        var answer = await ExtractAsync($"{site.Address}/embed/calculators/training-compute?params=1e12&tokens=1e12", "{}");
        await using var foreign = await ForeignSite.StartAsync(Text(answer, "html"));
        await using var visit = await site.VisitAsync("/about");
        await visit.GoAsync(foreign.Address);

        await Expect(visit.Page.FrameLocator("iframe").Locator(".lead data")).ToHaveTextAsync("6 × 10²⁴ FLOP");
    }

    private static string Text(JsonElement answer, string key) => answer.GetProperty(key).GetString()!;

    private static async Task<JsonElement> ExtractAsync(string url, string limits)
    {
        var node = Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, ".playwright", "node"), OperatingSystem.IsWindows() ? "node.exe" : "node", SearchOption.AllDirectories).First();
        using var process = Process.Start(new ProcessStartInfo(node, [Path.Combine(AppContext.BaseDirectory, "Embeds", "OEmbed", "consume.mjs"), url, limits])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, errors);
        using var json = JsonDocument.Parse(await output);
        return json.RootElement.Clone();
    }
}
