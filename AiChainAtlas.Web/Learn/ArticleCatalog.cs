namespace AiChainAtlas.Web.Learn;

/// <summary>The articles in their reading order. The list page, previous and next, the sitemap and the tests iterate this list.</summary>
public sealed class ArticleCatalog
{
    private const string Basics = "How AI works";
    private const string AiLinks = "The AI chain, link by link";
    private const string CryptoLinks = "The crypto side";
    private const string Atlas = "This atlas";

    public static readonly ArticleCatalog Default = new(
    [
        new("how-ai-got-here", Basics),
        new("networks", Basics),
        new("training-a-model", Basics),
        new("what-decides-quality", Basics),
        new("memory-and-bandwidth", Basics),
        new("chips", AiLinks) { LinkId = "ai-gpu" },
        new("clouds", AiLinks) { LinkId = "ai-cloud" },
        new("data", AiLinks) { LinkId = "ai-data" },
        new("databases", AiLinks) { LinkId = "ai-vectordb" },
        new("power-and-cooling", AiLinks) { LinkId = "ai-edge" },
        new("applications", AiLinks) { LinkId = "ai-apps" },
        new("why-crypto", CryptoLinks) { LinkId = "cx-settlement" },
        new("crypto-gpu-supply", CryptoLinks) { LinkId = "cx-gpu" },
        new("crypto-bandwidth", CryptoLinks) { LinkId = "cx-bandwidth" },
        new("crypto-data", CryptoLinks) { LinkId = "cx-data" },
        new("crypto-proofs", CryptoLinks) { LinkId = "cx-zkml" },
        new("crypto-applications", CryptoLinks) { LinkId = "cx-apps" },
        new("ai-blockchains", CryptoLinks) { LinkId = "cx-chain" },
        new("reading-the-atlas", Atlas),
    ]);

    private ArticleCatalog(IReadOnlyList<Article> articles) => All = articles;

    public IReadOnlyList<Article> All { get; }

    public IEnumerable<IGrouping<string, Article>> ByPart => All.GroupBy(article => article.Part);

    public Article? Find(string? slug) => All.FirstOrDefault(article => article.Slug == slug);

    /// <summary>The articles before and after one in the reading order.</summary>
    public (Article? Previous, Article? Next) Around(Article article)
    {
        var at = All.ToList().IndexOf(article);
        return (All.ElementAtOrDefault(at - 1), All.ElementAtOrDefault(at + 1));
    }
}
