using System.Text.RegularExpressions;
using AiChainAtlas.Domain.Calculators.Catalogue;
using AiChainAtlas.Web.Shell;
using AiChainAtlas.Web.Tests.Architecture;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace AiChainAtlas.Web.Tests.Site;

/// <summary>Every kind of public page keeps to docs/words.md and shows nothing that a program would say.</summary>
public sealed partial class WordListTests(AtlasSite site)
{
    // Pages of one kind share their texts; so many of each show them.
    private const int OfOneKind = 40;

    // What a value that was not meant for people looks like.
    private static readonly string[] Leaks = ["..", "()", "( )", "[]", "NaN", "Infinity", "System.", "null"];

    private static readonly string[] ReadAttributes = ["title", "aria-label", "placeholder", "alt", "content"];

    private static readonly string[] States =
    [
        "/?view=grid", "/?view=graph", "/?view=table", "/?entry=tsmc", "/?entry=render", "/entries?country=none", "/entries?q=zzzz", "/fact-check?verdict=wrong", "/fact-check?q=zzzz",
        "/timeline?decade=2020s", "/glossary?q=zzzz", "/sources?q=zzzz", "/sources?q=gate", "/prices?market=decentralised", "/compare?e=render", "/compare?e=render&e=aws",
        "/insights?lane=crypto", "/insights/training-compute?country=China", "/embed/insights/founding-years", "/changes", "/changes/1", "/entries/render/history", "/entries/render/cite",
        "/search?q=zzzz", "/search?q=h100", "/?asof=r1", "/nothing-here", "/entries/nothing-here", "/links/nothing-here", "/insights/nothing-here", "/sources?page=zzz",
        "/suggest?kind=entries&id=render", "/suggest?kind=claims&id=c45", "/account/sign-in",
    ];

    public static IReadOnlyList<string> RefusedPhrases { get; } =
    [
        .. File.ReadLines(Path.Combine(SourceTree.Root, "docs", "words.md"))
            .Where(line => line.StartsWith('|') && line.Split('|').Length == 5)
            .SelectMany(line => Quoted().Matches(line.Split('|')[3]).Select(match => match.Groups[1].Value)),
    ];

    [Fact]
    public void The_word_list_is_read() => Assert.True(RefusedPhrases.Count > 40, $"Only {RefusedPhrases.Count} phrases were found in docs/words.md.");

    [Fact]
    public async Task Public_pages_show_no_refused_phrase()
    {
        var found = new List<string>();
        foreach (var path in Paths())
        {
            var texts = TextsOf(await site.VisitAsync(path));
            found.AddRange(RefusedPhrases.Where(phrase => texts.Any(text => IsIn(phrase, text))).Select(phrase => $"{path} shows “{phrase}”"));
        }

        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    [Fact]
    public async Task Public_pages_show_no_doubled_stop_empty_bracket_or_value_of_a_program()
    {
        var found = new List<string>();
        foreach (var path in Paths())
        {
            var texts = TextsOf(await site.VisitAsync(path));
            found.AddRange(
                from leak in Leaks
                from text in texts
                where IsLeak(leak, text)
                select $"{path} shows “{leak}” in “{text}”");
        }

        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    private IEnumerable<string> Paths() => SiteFiles.Paths(site.Atlas, CalculatorCatalog.Default)
        .GroupBy(path => path.Split('/')[1])
        .SelectMany(kind => kind.Take(OfOneKind))
        .Concat(States);

    // Paragraph by paragraph, so that what stands in two of them is not read as one; the texts of attributes beside them.
    private static List<string> TextsOf(PageVisit visit)
    {
        // A page of its own: other tests read the one of the visit.
        var page = new HtmlParser().ParseDocument(visit.Body);
        foreach (var code in page.QuerySelectorAll("script, style, pre, code, textarea, .term-card").ToList())
        {
            code.Remove();
        }

        return
        [
            .. page.QuerySelectorAll("p, li, h1, h2, h3, dt, dd, th, td, a, button, label, summary, option, figcaption, legend, span, text, desc, title").Select(element => element.TextContent),
            .. page.QuerySelectorAll("[title], [aria-label], [placeholder], [alt], meta[name=description]").SelectMany(Attributes),
        ];
    }

    private static IEnumerable<string> Attributes(IElement element) =>
        ReadAttributes.Select(element.GetAttribute).OfType<string>();

    private static bool IsIn(string phrase, string text) =>
        text.Contains(phrase, StringComparison.Ordinal) && Regex.IsMatch(text, $@"(?<![\w.,]){Regex.Escape(phrase)}(?!\w)");

    // An ellipsis is meant, and so is an address.
    private static bool IsLeak(string leak, string text) => leak switch
    {
        ".." => DoubledStop().IsMatch(text),
        "null" => NullWord().IsMatch(text),
        _ => text.Contains(leak, StringComparison.Ordinal),
    };

    [GeneratedRegex("\"([^\"]+)\"")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"(?<!\.)\.\.(?![./])")]
    private static partial Regex DoubledStop();

    [GeneratedRegex(@"(?<![\w-])null(?![\w-])")]
    private static partial Regex NullWord();
}
