using AiChainAtlas.Domain.Search;

namespace AiChainAtlas.Benchmarks;

/// <summary>Invented pages and articles, about as many as the site has.</summary>
public static class SyntheticSite
{
    private const int Count = 160;

    public static IReadOnlyList<SiteDocument> Documents { get; } = Create(new SyntheticWords(new Random(20260512)));

    private static List<SiteDocument> Create(SyntheticWords words) =>
    [
        .. Enumerable.Range(0, Count).Select(i => new SiteDocument
        {
            Kind = i % 4 == 0 ? SearchKind.Calculator : SearchKind.Article,
            Id = $"page{i}",
            Title = words.Sentence(4),
            Url = $"/page{i}",
            Summary = words.Sentence(20),
            Text = words.Sentence(300),
        }),
    ];
}
