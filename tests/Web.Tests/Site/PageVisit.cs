using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace AiChainAtlas.Web.Tests.Site;

/// <summary>One answer of the site with its parsed page.</summary>
public sealed record PageVisit(string Target, HttpStatusCode Status, IReadOnlyDictionary<string, IReadOnlyList<string>> Headers, string Body)
{
    private readonly Lazy<IDocument> document = new(() => new HtmlParser().ParseDocument(Body));

    public IDocument Document => document.Value;

    public static async Task<PageVisit> OfAsync(string target, HttpResponseMessage response) => new(
        target,
        response.StatusCode,
        HeadersOf(response),
        await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

    /// <summary>All headers of an answer, those of the connection left out.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> HeadersOf(HttpResponseMessage response) => response.Headers
        .Concat(response.Content.Headers)
        .Where(h => h.Key is not ("Date" or "Connection" or "Keep-Alive" or "Transfer-Encoding"))
        .ToDictionary(h => h.Key, IReadOnlyList<string> (h) => [.. h.Value], StringComparer.OrdinalIgnoreCase);

    public IReadOnlyList<string> Header(string name) => Headers.GetValueOrDefault(name) ?? [];

    /// <summary>Addresses of this site that the page links to, without their fragments.</summary>
    public IEnumerable<string> InternalLinks() => Document.QuerySelectorAll("a[href], link[href]")
        .Select(a => a.GetAttribute("href")!)
        .Concat(Document.QuerySelectorAll("script[src]").Select(s => s.GetAttribute("src")!))
        .Concat(Document.QuerySelectorAll("form[action]").Select(f => f.GetAttribute("action")!))
        .Where(href => !href.Contains("://", StringComparison.Ordinal) && !href.StartsWith('#'))
        .Select(href => href.Split('#')[0])
        .Select(href => href.StartsWith('/') ? href : "/" + href)
        .Distinct();
}
