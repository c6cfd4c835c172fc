using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace AiChainAtlas.Web.Tests.Site;

/// <summary>Which scripts a page runs: one of its own, allowed by hash, and files of this site that it names.</summary>
public sealed partial class ScriptTests(AtlasSite site)
{
    public static TheoryData<string, int> Pages => new()
    {
        { "/", 200 }, { "/?view=graph", 200 }, { "/entries/render", 200 }, { "/search?q=render", 200 },
        { "/nowhere", 404 }, { "/entries?lane=metal", 400 }, { "/entries?q=%ff", 400 },
    };

    // Hashes what stands in the bytes that were sent and not what a parser made of them: that is what the browser checks.
    [Theory]
    [MemberData(nameof(Pages))]
    public async Task One_policy_allows_the_very_script_in_the_page_and_no_other_but_files_of_the_site(string target, int status)
    {
        var visit = await site.VisitAsync(target);
        Assert.Equal(status, (int)visit.Status);
        var script = Assert.Single(InlineScript().Matches(visit.Body)).Groups[1].Value;
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)));
        var policy = Assert.Single(visit.Header("Content-Security-Policy"));
        Assert.Equal($"script-src 'self' 'sha256-{hash}'", policy.Split("; ").Single(d => d.StartsWith("script-src", StringComparison.Ordinal)));
        Assert.Empty(visit.Document.QuerySelectorAll("meta[http-equiv]"));
    }

    [Fact]
    public async Task Kept_page_is_sent_under_the_same_policy_as_a_rendered_one()
    {
        using var rendered = await site.SendAsync("/links?rendered=now");
        using var kept = await site.SendAsync("/links");
        Assert.Equal(
            Assert.Single(rendered.Headers.GetValues("Content-Security-Policy")),
            Assert.Single(kept.Headers.GetValues("Content-Security-Policy")));
    }

    [Fact]
    public async Task Theme_is_in_place_before_any_style_is_asked_for()
    {
        var head = (await site.VisitAsync("/")).Document.Head!.Children.ToList();
        var script = head.FindIndex(e => e.LocalName == "script" && !e.HasAttribute("src"));
        var style = head.FindIndex(e => e.GetAttribute("rel") == "stylesheet");
        Assert.InRange(script, 0, style - 1);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Search_module_is_named_for_later_and_not_loaded_by_the_page(string target, int status)
    {
        var visit = await site.VisitAsync(target);
        Assert.Equal(status, (int)visit.Status);
        var module = Assert.Single(visit.Document.QuerySelectorAll("[data-suggest]")).GetAttribute("data-suggest")!;
        Assert.Matches(@"^js/search\.[a-z0-9]{10}\.js$", module);
        Assert.Equal(1, Regex.Count(visit.Body, Regex.Escape("js/search.")));
        Assert.Empty(visit.Header("Link"));
        Assert.DoesNotContain(visit.Document.QuerySelectorAll("script[src], link[href]"), e => Address(e).Contains("search", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Search_module_is_a_script_that_no_loaded_script_imports()
    {
        var page = (await site.VisitAsync("/")).Document;
        var module = await site.VisitAsync("/" + page.QuerySelector("[data-suggest]")!.GetAttribute("data-suggest"));
        Assert.Equal(HttpStatusCode.OK, module.Status);
        Assert.StartsWith("text/javascript", Assert.Single(module.Header("Content-Type")), StringComparison.Ordinal);
        Assert.Contains("export function startSearch", module.Body, StringComparison.Ordinal);
        foreach (var script in page.QuerySelectorAll("script[src]"))
        {
            var body = (await site.VisitAsync("/" + Address(script).TrimStart('/'))).Body;
            Assert.DoesNotMatch(StaticImport(), body);
            Assert.DoesNotContain("search.js", body, StringComparison.Ordinal);
        }
    }

    private static string Address(AngleSharp.Dom.IElement element) => element.GetAttribute("src") ?? element.GetAttribute("href") ?? "";

    [GeneratedRegex("<script>(.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex InlineScript();

    [GeneratedRegex(@"^\s*(import|export)\b[^;(]*\bfrom\b|^\s*import\s*[""']", RegexOptions.Multiline)]
    private static partial Regex StaticImport();
}
