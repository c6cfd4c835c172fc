using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Web.Learn.Reading;

namespace AiChainAtlas.Web.Learn;

/// <summary>One article: its text stands in <c>Articles/{slug}.md</c>, without a single typed figure.</summary>
/// <param name="Slug">The word in its address and the name of its file; permanent.</param>
/// <param name="Part">The heading under which the list shows it.</param>
public sealed record Article(string Slug, string Part)
{
    private readonly Lazy<ArticleText> text = new(() => ArticleText.Load(Slug));

    /// <summary>The link it explains, where it explains one.</summary>
    public string? LinkId { get; init; }

    public ArticleText Text => text.Value;

    public string Title => Text.Title;

    /// <summary>In whose words ambiguous terms are read: a token of text or a token on a chain.</summary>
    public Lane Lane => LinkId?.StartsWith("cx-", StringComparison.Ordinal) == true ? Lane.Crypto : Lane.Ai;
}
