using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using AiChainAtlas.Domain.Calculators.Declaring;
using AiChainAtlas.Web.Shell;
using AiChainAtlas.Web.Tests.Site;

namespace AiChainAtlas.Web.Tests.Agreement;

/// <summary>The six outputs of a calculator, asked over HTTP with the same query.</summary>
internal sealed partial class SiteOutputs(AtlasSite site, Calculator calculator)
{
    private const string ExampleText = "Example: ";

    public async Task<IReadOnlyList<Answer>> AskAllButApiAsync(string query) => [await PageAsync(query), await EmbedAsync(query), await PictureAsync(query), .. await OEmbedAsync(query), await CsvAsync(query)];

    public async Task<Answer> ApiAsync(string query)
    {
        var (status, body) = await GetAsync(SiteUrls.ApiCalculator(calculator.Slug) + query);
        using var json = JsonDocument.Parse(body);
        return status == HttpStatusCode.OK
            ? new Answer("API", json.RootElement.GetProperty("outputs").EnumerateObject().ToDictionary(o => o.Name, o => Exact(o.Value)), [], null, false)
            : Answer.Refused("API", json.RootElement.GetProperty("detail").GetString()!);
    }

    /// <summary>The address of the example that the API names to those who send nothing.</summary>
    public async Task<string> ExampleOfApiAsync()
    {
        var (_, body) = await GetAsync(SiteUrls.ApiCalculator(calculator.Slug));
        using var json = JsonDocument.Parse(body);
        return json.RootElement.GetProperty("example").GetString()!;
    }

    public async Task<Answer> CsvAsync(string query)
    {
        var (status, body) = await GetAsync(SiteUrls.CalculatorCsv(calculator.Slug) + query);
        if (status != HttpStatusCode.OK)
        {
            return Answer.Refused("CSV", body);
        }

        var rows = body.Split("\r\n").Select(row => row.Split(',', 5)).ToList();
        return new Answer("CSV", rows.Where(row => row[0] == "output").ToDictionary(row => row[1], row => row[2].Length == 0 ? null : row[2]), [], null, rows.Any(row => row[0] == "example"));
    }

    private async Task<Answer> PageAsync(string query)
    {
        var (_, body) = await GetAsync(SiteUrls.Calculator(calculator.Slug) + query);
        if (Refusal().Match(body) is { Success: true } refused)
        {
            return Answer.Refused("page", WebUtility.HtmlDecode(refused.Groups["text"].Value));
        }

        var shown = PageOutput().Matches(body).ToDictionary(m => m.Groups["key"].Value, m => (Exact: WebUtility.HtmlDecode(m.Groups["title"].Value).Split(' ')[0], Text: WebUtility.HtmlDecode(m.Groups["text"].Value)));
        return new Answer(
            "page", shown.ToDictionary(pair => pair.Key, pair => OfPage(pair.Key, pair.Value)), [.. shown.Values.Select(value => value.Text)], null, body.Contains("data-example=\"true\"", StringComparison.Ordinal) && body.Contains(ExampleText, StringComparison.Ordinal));
    }

    private Task<Answer> EmbedAsync(string query) => EmbedAtAsync(SiteUrls.EmbeddedCalculator(calculator.Slug) + query, "embed");

    private async Task<Answer> EmbedAtAsync(string address, string name)
    {
        var (_, body) = await GetAsync(address);
        var shown = EmbedOutput().Matches(body).ToDictionary(m => m.Groups["key"].Value, m => (Exact: (string?)WebUtility.HtmlDecode(m.Groups["value"].Value), Text: WebUtility.HtmlDecode(m.Groups["text"].Value)));
        return EmbedRefusal().Match(body) is { Success: true } refused
            ? Answer.Refused(name, WebUtility.HtmlDecode(refused.Groups["text"].Value is { Length: > 0 } elsewhere ? elsewhere : Regex.Match(body, $"id=\"in-{refused.Groups["field"].Value}-problem\">([^<]*)<").Groups[1].Value))
            : new Answer(name, shown.ToDictionary(pair => pair.Key, pair => pair.Value.Exact), [.. shown.Values.Select(value => value.Text)], null, body.Contains("data-example=\"true\"", StringComparison.Ordinal) && body.Contains(ExampleText, StringComparison.Ordinal));
    }

    private async Task<Answer> PictureAsync(string query)
    {
        var (status, body) = await GetAsync(SiteUrls.CalculatorPicture(calculator.Slug, "svg") + query);
        return status == HttpStatusCode.OK
            ? new Answer("picture", new Dictionary<string, string?>(), [.. PictureText().Matches(body).Select(m => WebUtility.HtmlDecode(m.Groups[1].Value))], null, body.Contains($">{ExampleText}", StringComparison.Ordinal))
            : Answer.Refused("picture", body);
    }

    // The frame and the picture that a consumer puts in place of the address.
    private async Task<IReadOnlyList<Answer>> OEmbedAsync(string query)
    {
        var (status, body) = await GetAsync(SiteUrls.OEmbedOf(site.Origin + SiteUrls.Calculator(calculator.Slug) + query, "json"));
        using var json = JsonDocument.Parse(body);
        if (status != HttpStatusCode.OK)
        {
            return [Answer.Refused("oEmbed", json.RootElement.GetProperty("detail").GetString()!)];
        }

        var frame = WebUtility.HtmlDecode(FrameSource().Match(json.RootElement.GetProperty("html").GetString()!).Groups[1].Value)[site.Origin.Length..];
        var picture = json.RootElement.GetProperty("thumbnail_url").GetString()![site.Origin.Length..];
        Assert.Equal(frame.Replace(calculator.Slug, $"{calculator.Slug}.png", StringComparison.Ordinal), picture);
        return [await EmbedAtAsync(frame, "oEmbed")];
    }

    private async Task<(HttpStatusCode Status, string Body)> GetAsync(string address)
    {
        using var response = await site.SendAsync(address);
        return (response.StatusCode, (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).TrimStart('\uFEFF'));
    }

    private string? OfPage(string key, (string Exact, string Text) shown) => calculator.FindOutput(key) switch
    {
        _ when shown.Text == "—" => null,
        NumberOutput => shown.Exact,
        FlagOutput flag => shown.Text == flag.Yes ? "true" : "false",
        _ => shown.Text,
    };

    private static string? Exact(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => value.GetDouble().ToString("R", CultureInfo.InvariantCulture),
        JsonValueKind.Null => null,
        JsonValueKind.String => value.GetString(),
        _ => value.GetRawText(),
    };

    [GeneratedRegex("<(?:dd|output)(?: title=\"(?<title>[^\"]*)\")? data-output=\"(?<key>[^\"]*)\">(?<text>[^<]*)<")]
    private static partial Regex PageOutput();

    [GeneratedRegex("data-field=\"[^\"]*\" data-error=\"[^\"]*\">(?<text>[^<]*)<")]
    private static partial Regex Refusal();

    [GeneratedRegex("<data value=\"(?<value>[^\"]*)\" data-output=\"(?<key>[^\"]*)\">(?<text>[^<]*)<")]
    private static partial Regex EmbedOutput();

    [GeneratedRegex("id=\"problem\" role=\"alert\" data-field=\"(?<field>[^\"]*)\" data-error=\"[^\"]*\">(?<text>[^<]*)<")]
    private static partial Regex EmbedRefusal();

    [GeneratedRegex("<text[^>]*>([^<]*)</text>")]
    private static partial Regex PictureText();

    [GeneratedRegex("src=\"([^\"]*)\"")]
    private static partial Regex FrameSource();
}
