using AiChainAtlas.Domain.Calculators.Declaring;
using AiChainAtlas.Domain.Provenance;

namespace AiChainAtlas.Web.Learn.Reading;

/// <summary>An article with the figures of one revision.</summary>
/// <param name="Article">What was rendered.</param>
/// <param name="Lede">The summary, as HTML.</param>
/// <param name="Parts">What follows, in order.</param>
/// <param name="Sections">Its headings.</param>
/// <param name="SourceIds">Every source that its figures, claims and terms rest on, in the order of their first use.</param>
/// <param name="Gaps">What the text asks for and the store does not hold.</param>
public sealed record RenderedArticle(
    Article Article, string Lede, IReadOnlyList<ArticlePart> Parts, IReadOnlyList<ArticleSection> Sections, IReadOnlyList<string> SourceIds,
    IReadOnlyList<string> Gaps);

/// <summary>A heading and its place in the address.</summary>
public sealed record ArticleSection(string Id, string Heading);

/// <summary>One part of an article.</summary>
public abstract record ArticlePart
{
    private ArticlePart()
    {
    }

    public sealed record Heading(ArticleSection Section) : ArticlePart;

    /// <summary>Paragraphs, lists and tables, as HTML.</summary>
    public sealed record Prose(string Html) : ArticlePart;

    public sealed record Checked(Claim Claim) : ArticlePart;

    public sealed record Drawn(string Picture) : ArticlePart;

    public sealed record Calculated(Calculator Calculator) : ArticlePart;
}
