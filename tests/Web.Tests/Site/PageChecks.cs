using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace AiChainAtlas.Web.Tests.Site;

/// <summary>What must hold on every page, each with the words of what is wrong where it does not.</summary>
public static partial class PageChecks
{
    public const string SiteName = "AI Chain Atlas";

    public static readonly IReadOnlyDictionary<string, Func<PageVisit, string, string?>> All = new Dictionary<string, Func<PageVisit, string, string?>>
    {
        ["answers 200"] = (page, _) => page.Status == System.Net.HttpStatusCode.OK ? null : $"{(int)page.Status}",
        ["is HTML"] = (page, _) => Only(page.Header("Content-Type"), "text/html; charset=utf-8"),
        ["has one heading of the first rank"] = (page, _) => Count(page, "h1", 1),
        ["has one main region"] = (page, _) => Count(page, "main", 1),
        ["names its language"] = (page, _) => Count(page, "html[lang=en]", 1),
        ["has a title with the site's name"] = (page, _) => Title(page),
        ["has one description"] = (page, _) =>
            Count(page, "meta[name=description]", 1) ?? (Attribute(page, "meta[name=description]", "content") is { Length: > 20 } ? null : "the description is short"),
        ["names its own address as canonical"] = (page, origin) =>
            Count(page, "link[rel=canonical]", 1) ?? Same(Attribute(page, "link[rel=canonical]", "href"), origin + page.Target),
        ["carries one strict policy"] = (page, _) => Policy(page),
        ["forbids framing by the policy alone"] = (page, _) => Only(page.Header("X-Frame-Options"), null),
        ["sets no cookie"] = (page, _) => Only(page.Header("Set-Cookie"), null),
        ["loads no Blazor script"] = (page, _) => page.Document.QuerySelectorAll("script[src]").Any(s => s.GetAttribute("src")!.Contains("blazor", StringComparison.OrdinalIgnoreCase))
            ? "a Blazor script"
            : page.Body.Contains("<!--Blazor:", StringComparison.Ordinal) ? "a marker of an interactive component" : null,
        ["runs the one inline script that its policy names"] = (page, _) => InlineScript(page),
        ["has structured data that parses"] = (page, _) => page.Document.QuerySelectorAll("script[type='application/ld+json']").Select(Unparsable).FirstOrDefault(p => p is not null),
        ["has no inline style"] = (page, _) => page.Document.QuerySelector("[style], style")?.OuterHtml,
        ["has no inline handler"] = (page, _) => page.Document.All
            .SelectMany(e => e.Attributes).FirstOrDefault(a => a.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase))?.Name,
        ["uses each id once"] = (page, _) => page.Document.QuerySelectorAll("[id]").GroupBy(e => e.Id).FirstOrDefault(g => g.Count() > 1)?.Key,
        ["labels by ids that exist"] = (page, _) => page.Document.QuerySelectorAll("[aria-labelledby]")
            .SelectMany(e => e.GetAttribute("aria-labelledby")!.Split(' ')).FirstOrDefault(id => page.Document.GetElementById(id) is null),
        ["names every field of a form"] = (page, _) => page.Document.QuerySelectorAll("input:not([type=hidden]), select, textarea")
            .FirstOrDefault(f => f.Closest("label") is null && !f.HasAttribute("aria-label") && !page.Document.QuerySelectorAll("label[for]").Any(l => l.GetAttribute("for") == f.Id))?.OuterHtml,
        ["loads nothing from elsewhere"] = (page, _) => page.Document.QuerySelectorAll("script[src], img[src], link[rel=stylesheet]")
            .Select(e => e.GetAttribute("src") ?? e.GetAttribute("href")!).FirstOrDefault(a => a.Contains("//", StringComparison.Ordinal)),
    };

    public static string? Policy(PageVisit page) => page.Header("Content-Security-Policy") switch
    {
        [var policy] when policy.Contains("unsafe", StringComparison.Ordinal) => policy,
        [var policy] when !policy.Contains("frame-ancestors 'none'", StringComparison.Ordinal) => policy,
        [_] => null,
        var many => $"{many.Count} policies",
    };

    /// <summary>The hashes of the inline scripts must be those of the policy, no more and no fewer.</summary>
    public static string? InlineScript(PageVisit page)
    {
        var allowed = HashSource().Matches(string.Join(' ', page.Header("Content-Security-Policy"))).Select(m => m.Groups[1].Value).ToList();
        var inline = page.Document.QuerySelectorAll("script:not([src])")
            .Where(s => s.GetAttribute("type") != "application/ld+json")
            .Select(s => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(s.TextContent)))).ToList();
        return inline.Count == 1 && inline.SequenceEqual(allowed)
            ? null
            : $"inline scripts {string.Join(", ", inline)}, allowed {string.Join(", ", allowed)}";
    }

    public static string? Title(PageVisit page)
    {
        var titles = page.Document.QuerySelectorAll("head title");
        var text = titles.Length == 1 ? titles[0].TextContent : "";
        var named = text.EndsWith(" · " + SiteName, StringComparison.Ordinal) || (page.Target.Split('?')[0] == "/" && text.StartsWith(SiteName + ": ", StringComparison.Ordinal));
        return named ? null : $"{titles.Length} titles, '{text}'";
    }

    private static string? Count(PageVisit page, string selector, int expected) =>
        page.Document.QuerySelectorAll(selector).Length is var found && found == expected ? null : $"{found} of {selector}";

    private static string? Attribute(PageVisit page, string selector, string name) => page.Document.QuerySelector(selector)?.GetAttribute(name);

    private static string? Same(string? found, string expected) => found == expected ? null : $"'{found}' instead of '{expected}'";

    private static string? Only(IReadOnlyList<string> values, string? expected) =>
        values.SequenceEqual(expected is null ? [] : [expected]) ? null : string.Join(" | ", values);

    private static string? Unparsable(IElement script)
    {
        try
        {
            using var json = JsonDocument.Parse(script.TextContent);
            return json.RootElement.GetProperty("@context").GetString() == "https://schema.org" ? null : "no context";
        }
        catch (JsonException problem)
        {
            return problem.Message;
        }
    }

    [GeneratedRegex("'sha256-([^']+)'")]
    private static partial Regex HashSource();
}
