using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Web.Cards.Bodies;
using AiChainAtlas.Web.Learn;
using AiChainAtlas.Web.Shell;

namespace AiChainAtlas.Web.Cards.Pages;

/// <summary>The card of an article: title, what it is about, how long it takes to read.</summary>
public static class ArticlePageCard
{
    public static readonly CardKind Kind = new(
        SiteUrls.Learn + "/{id}", request => ArticleCatalog.Default.Find(request.Id) is { } article ? Of(request.Atlas, article)
            : CardAnswer.None);

    public static Card Of(Atlas atlas, Article article) => new()
    {
        Path = SiteUrls.Article(article.Slug),
        Title = article.Title,
        Text = article.Text.Summary,
        Kicker = $"{article.Part} · {article.Text.ReadingMinutes} min to read",
        HeadingLines = 3,
        Lane = atlas.FindLink(article.LinkId)?.Lane,
        Body = article.Text.Headings is { Count: > 0 } headings ? new CardRows([CardRow.OfNames("In it", headings)]) : null,
        Note = "figures looked up in the atlas",
        Type = "article",
    };
}
