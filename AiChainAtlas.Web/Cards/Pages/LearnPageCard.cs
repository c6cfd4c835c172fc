using System.Globalization;
using AiChainAtlas.Web.Cards.Bodies;
using AiChainAtlas.Web.Learn;
using AiChainAtlas.Web.Shell;

namespace AiChainAtlas.Web.Cards.Pages;

/// <summary>The card of the list of articles: its parts, and how long each takes to read.</summary>
public static class LearnPageCard
{
    public static readonly CardKind Kind = new(SiteUrls.Learn, _ => Of());

    public static Card Of() => new()
    {
        Path = SiteUrls.Learn,
        Title = "Learn",
        Text = "Who supplies whom in AI, how a model is made, and what crypto projects want to replace: short articles, to read in " +
            "order or one at a time.",
        Kicker = CardText.Count(ArticleCatalog.Default.All.Count, "short article"),
        Body = new CardRows([.. ArticleCatalog.Default.ByPart.Select(part => new CardRow(
            part.Key, string.Create(CultureInfo.InvariantCulture,
                $"{CardText.Count(part.Count(), "article")}, {part.Sum(article => article.Text.ReadingMinutes)} min")))]),
        Note = "figures looked up in the atlas",
    };
}
