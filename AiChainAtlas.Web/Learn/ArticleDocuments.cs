using AiChainAtlas.Domain.Search;
using AiChainAtlas.Web.Learn.Reading;
using AiChainAtlas.Web.Shell;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace AiChainAtlas.Web.Learn;

/// <summary>The articles and their sections, for search.</summary>
internal sealed class ArticleDocuments : ISiteDocuments
{
    public IEnumerable<SiteDocument> All => ArticleCatalog.Default.All.Select(Whole).Concat(ArticleCatalog.Default.All.SelectMany(Sections));

    private static SiteDocument Whole(Article article) => new()
    {
        Kind = SearchKind.Article,
        Id = article.Slug,
        Title = article.Title,
        Url = SiteUrls.Article(article.Slug),
        Summary = article.Text.Summary,
        Note = article.Part,
        OtherNames = [article.Slug],
        Text = $"article {string.Join(' ', article.Text.Document.Descendants<LeafBlock>().Select(ArticleText.PlainText))}",
    };

    private static IEnumerable<SiteDocument> Sections(Article article) => article.Text.Document.OfType<HeadingBlock>()
        .Where(heading => heading.Level > 1)
        .Select(heading => (Anchor: heading.GetAttributes().Id!, Title: ArticleText.PlainText(heading)))
        .Select(section => new SiteDocument
        {
            Kind = SearchKind.Article,
            Id = $"{article.Slug}#{section.Anchor}",
            Title = section.Title,
            Url = $"{SiteUrls.Article(article.Slug)}#{section.Anchor}",
            Summary = $"A section of the article “{article.Title}”.",
            Note = article.Title,
            IsSection = true,
            Text = "article",
        });
}
