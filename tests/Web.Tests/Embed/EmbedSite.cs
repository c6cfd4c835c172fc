using AiChainAtlas.Domain.Calculators.Catalogue;
using AiChainAtlas.Domain.Calculators.Declaring;
using AiChainAtlas.Web.Shell;
using AiChainAtlas.Web.Tests.Site;
using AngleSharp.Dom;

namespace AiChainAtlas.Web.Tests.Embed;

/// <summary>Asks for embeds and reads what stands in them.</summary>
internal static class EmbedSite
{
    public static TheoryData<string> Slugs => [.. CalculatorCatalog.Default.All.Select(calculator => calculator.Slug)];

    public static Calculator Calculator(string slug) => CalculatorCatalog.Default.Find(slug)!;

    public static string Address(string slug, string query = "") => SiteUrls.EmbeddedCalculator(slug) + (query.Length > 0 ? "?" + query : "");

    /// <summary>The query that a form filled as it opens sends, with some fields set to other texts.</summary>
    public static string Query(Calculator calculator, params (string Key, string Text)[] changes)
    {
        var texts = calculator.FormSettings.ToDictionary(setting => setting.Input.Key, setting => Domain.Units.QuantityFormat.Exact((double)setting.Value));
        foreach (var (key, text) in changes)
        {
            texts[key] = text;
        }

        return string.Join('&', texts.Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value)}"));
    }

    /// <summary>The outputs of the page, as machines read them; what is not said is absent.</summary>
    public static object? Output(PageVisit visit, Output output) => visit.Document.QuerySelector($"data[data-output='{output.Key}']")?.GetAttribute("value") is not { } text ? null : output switch
    {
        NumberOutput => double.Parse(text, System.Globalization.CultureInfo.InvariantCulture),
        FlagOutput => text == "true",
        _ => text,
    };

    public static string? ProblemAt(PageVisit visit, string field) => visit.Document.QuerySelector($"[data-field='{field}'] .problem")?.TextContent;

    /// <summary>What the form sends when it is sent as it stands.</summary>
    public static string Sent(PageVisit visit) => string.Join('&', visit.Document.QuerySelectorAll("form [name]")
        .Where(field => field.GetAttribute("type") != "checkbox" || field.HasAttribute("checked"))
        .Select(field => $"{field.GetAttribute("name")}={Uri.EscapeDataString(Value(field))}"));

    private static string Value(IElement field) => field.LocalName == "select"
        ? (field.QuerySelector("option[selected]") ?? field.QuerySelector("option"))!.GetAttribute("value")!
        : field.GetAttribute("value") ?? "";
}
