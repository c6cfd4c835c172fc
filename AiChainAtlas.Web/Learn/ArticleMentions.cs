using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Learn;
using AiChainAtlas.Web.Learn.Reading;
using AiChainAtlas.Web.Ui;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AiChainAtlas.Web.Learn;

/// <summary>The way back from a claim or a term to the articles that show it.</summary>
public static class ArticleMentions
{
    /// <summary>Articles that show a claim or link it.</summary>
    public static IEnumerable<Article> OfClaim(string claimId) => ArticleCatalog.Default.All.Where(article =>
        Links(article, "claim").Contains(claimId)
        || article.Text.Document.Descendants<FigureInline>().Any(figure => figure.Request.Word == "claim" && figure.Request.Subject == claimId));

    /// <summary>The article on a link, or on the link that it is a part of.</summary>
    public static Article? OnLink(Link link) => ArticleCatalog.Default.All.FirstOrDefault(article => article.LinkId == link.Id)
        ?? ArticleCatalog.Default.All.FirstOrDefault(article => article.LinkId is not null && article.LinkId == link.ParentId);

    /// <summary>For the id of each term, the articles that explain it.</summary>
    public static ILookup<string, Article> ByTerm(TermFinder finder) => ArticleCatalog.Default.All
        .SelectMany(article => TermsOf(article, finder).Select(id => (id, article)))
        .ToLookup(use => use.id, use => use.article);

    private static ISet<string> TermsOf(Article article, TermFinder finder)
    {
        var explained = new ExplainedTerms(article.Lane);
        explained.Ids.UnionWith(Links(article, "term"));
        foreach (var literal in article.Text.Document.Descendants<LeafBlock>().Where(block => block is not HeadingBlock).SelectMany(LiteralsOf))
        {
            finder.Find(literal.Content.ToString(), article.Lane, explained.Ids);
        }

        return explained.Ids;
    }

    private static IEnumerable<LiteralInline> LiteralsOf(LeafBlock block) =>
        block.Inline?.Descendants<LiteralInline>().Where(literal => !literal.FindParentOfType<LinkInline>().Any()) ?? [];

    private static IEnumerable<string> Links(Article article, string scheme) => article.Text.Document.Descendants<LinkInline>()
        .Select(link => link.Url ?? "")
        .Where(url => url.StartsWith($"{scheme}:", StringComparison.Ordinal))
        .Select(url => url[(scheme.Length + 1)..]);
}
