using System.Text.RegularExpressions;
using AiChainAtlas.Domain.Calculators.Catalogue;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Web.Learn;
using AiChainAtlas.Web.Learn.Figures;
using AiChainAtlas.Web.Learn.Reading;
using AiChainAtlas.Web.Shell;
using AiChainAtlas.Web.Tests.Site;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AiChainAtlas.Web.Tests.Learn;

public sealed partial class ArticleTests(AtlasSite site)
{
    private const int FewestWords = 300;
    private const int MostWords = 900;

    public static TheoryData<string> Slugs => [.. ArticleCatalog.Default.All.Select(article => article.Slug)];

    private FigureGround Ground => new(site.Atlas, CalculatorCatalog.Default, new DateOnly(2026, 11, 30));

    [Theory]
    [MemberData(nameof(Slugs))]
    public void An_article_holds_no_typed_figure(string slug)
    {
        // Names such as GPT-3 and A100 hold digits and are no figures: they are names of the store.
        var names = NamesWithDigits(site.Atlas);
        var typed = Article(slug).Text.Document.Descendants<LiteralInline>()
            .SelectMany(literal => Digits().Matches(literal.Content.ToString()).Select(match => match.Value))
            .Where(word => !names.Contains(word));
        Assert.Empty(typed);
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public void Everything_an_article_asks_for_is_there(string slug) =>
        Assert.Empty(ArticleRenderer.Render(Article(slug), Ground).Gaps);

    [Theory]
    [MemberData(nameof(Slugs))]
    public void An_article_is_of_the_length_of_one_sitting(string slug) =>
        Assert.InRange(Article(slug).Text.WordCount, FewestWords, MostWords);

    [Theory]
    [MemberData(nameof(Slugs))]
    public async Task An_article_shows_its_picture_contents_sources_and_neighbours(string slug)
    {
        var page = (await site.VisitAsync($"/learn/{slug}")).Document;
        Assert.NotNull(page.QuerySelector("figure.picture svg[role=img] title"));
        Assert.NotNull(page.QuerySelector("figure.picture figcaption"));
        Assert.All(page.QuerySelectorAll(".contents a"), link => Assert.NotNull(page.GetElementById(link.GetAttribute("href")!.Split('#')[1])));
        Assert.NotEmpty(page.QuerySelectorAll("#article-sources ~ ol a"));
        var (previous, next) = ArticleCatalog.Default.Around(Article(slug));
        Assert.Equal(previous is null ? null : $"/learn/{previous.Slug}", page.QuerySelector("a[rel=prev]")?.GetAttribute("href"));
        Assert.Equal(next is null ? null : $"/learn/{next.Slug}", page.QuerySelector("a[rel=next]")?.GetAttribute("href"));
    }

    [Fact]
    public async Task A_link_leads_to_the_article_on_it_and_a_part_to_the_one_on_the_whole()
    {
        foreach (var article in ArticleCatalog.Default.All.Where(article => article.LinkId is not null))
        {
            foreach (var link in site.Atlas.Links.Where(link => link.Id == article.LinkId || (link.ParentId == article.LinkId && ArticleCatalog.Default.All.All(other => other.LinkId != link.Id))))
            {
                Assert.Contains(SiteUrls.Article(article.Slug), (await site.VisitAsync(SiteUrls.Link(link.Id))).InternalLinks());
            }
        }
    }

    [Fact]
    public async Task Each_term_is_explained_once_in_an_article_and_its_card_is_told_to_those_who_hear()
    {
        var page = (await site.VisitAsync("/learn/training-a-model")).Document;
        var cards = page.QuerySelectorAll(".term-card").Select(card => card.Id).ToList();
        Assert.NotEmpty(cards);
        Assert.Equal(cards.Count, cards.Distinct().Count());
        Assert.All(page.QuerySelectorAll(".term > a"), link => Assert.NotNull(page.GetElementById(link.GetAttribute("aria-describedby")!)));
    }

    [Fact]
    public void Every_claim_is_taken_up_by_an_article() =>
        Assert.Empty(site.Atlas.Content.Claims.Where(claim => !ArticleMentions.OfClaim(claim.Id).Any()).Select(claim => claim.Id));

    [Fact]
    public void The_first_article_lists_the_links_of_the_chain_in_the_order_of_their_articles()
    {
        var listed = ArticleCatalog.Default.All[0].Text.Document.OfType<ListBlock>().Single(list => list.IsOrdered)
            .Descendants<LinkInline>().Select(link => link.Url);
        var linkArticles = ArticleCatalog.Default.All.Where(article => article.LinkId?.StartsWith("ai-", StringComparison.Ordinal) == true);
        Assert.Equal(linkArticles.Select(article => $"learn:{article.Slug}"), listed);
    }

    [Fact]
    public void An_article_outlives_what_it_names()
    {
        var emptied = new Atlas(
            site.Atlas.Content with { Milestones = [], Claims = [], Terms = [], Models = [], Prices = [], Accelerators = [], Relations = [], ChipStock = [] }, 2, site.Atlas.PublishedAt);
        foreach (var article in ArticleCatalog.Default.All)
        {
            var shown = ArticleRenderer.Render(article, new FigureGround(emptied, CalculatorCatalog.Default, new DateOnly(2026, 11, 30)));
            Assert.NotEmpty(shown.Parts);
            Assert.DoesNotContain(shown.Parts.OfType<ArticlePart.Prose>(), part => part.Html.Contains("href=\"\"", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("year no-such-milestone")]
    [InlineData("count dragons")]
    [InlineData("count entries colour=blue")]
    [InlineData("model gpt-3-175b-davinci colour")]
    [InlineData("chip Nothing speed")]
    [InlineData("chip A100 SXM4 80GB")]
    [InlineData("price A100 SXM4 80GB by Nobody")]
    [InlineData("input training-compute nothing")]
    [InlineData("calc training-compute flops params=-1")]
    [InlineData("calc nothing flops")]
    [InlineData("step training-compute 99")]
    [InlineData("printed mfu")]
    [InlineData("unheard of")]
    [InlineData("")]
    public void A_figure_that_nothing_holds_is_none(string request) => Assert.Null(FigureKinds.Find(Ground, FigureRequest.Parse(request)));

    [Theory]
    [InlineData("calc training-compute flops params=175e9 tokens=300e9", "3.15 × 10²³ FLOP")]
    [InlineData("step training-compute 1", "3.15 × 10²² FLOP")]
    [InlineData("calc inference flops_per_token params=1 plain", "2")]
    [InlineData("chip A100 SXM4 80GB memory", "80 GB")]
    [InlineData("year 2017-google-researchers-publish-transformer", "2017")]
    [InlineData("count claims", "95")]
    public void A_figure_says_what_the_store_or_a_calculator_says(string request, string text) =>
        Assert.Equal(text, FigureKinds.Find(Ground, FigureRequest.Parse(request))?.Text);

    private static Article Article(string slug) => ArticleCatalog.Default.Find(slug)!;

    private static HashSet<string> NamesWithDigits(Atlas atlas) =>
    [
        .. atlas.Entries.Select(e => e.Name)
            .Concat(atlas.Content.Accelerators.Select(a => a.Name))
            .Concat(atlas.Content.Models.Select(m => m.Name))
            .Concat(atlas.Content.Terms.Select(t => t.Name))
            .SelectMany(name => Digits().Matches(name).Select(match => match.Value)),
    ];

    [GeneratedRegex(@"[\w.\-]*[0-9][\w\-]*")]
    private static partial Regex Digits();
}
