using AiChainAtlas.Web.Cards.Pages;

namespace AiChainAtlas.Web.Cards;

/// <summary>The sorts of pages that have a card. Endpoints and tests iterate this list.</summary>
public static class CardCatalog
{
    public static readonly IReadOnlyList<CardKind> All =
    [
        MapPageCard.Kind,
        EntriesPageCard.Kind,
        EntryPageCard.Kind,
        EntryPageCard.OfCitations,
        LinkPageCard.Kind,
        FactCheckPageCard.Kind,
        ClaimPageCard.Kind,
        LearnPageCard.Kind,
        ArticlePageCard.Kind,
        GlossaryPageCard.Kind,
        TimelinePageCard.Kind,
        PricesPageCard.Kind,
        ComparePageCard.Kind,
        InsightPageCard.Kind,
        SourcePageCard.Kind,
        ChangePageCards.All,
        ChangePageCards.OfRevision,
        ChangePageCards.OfEntry,
        CalculatorPageCards.All,
        CalculatorPageCards.OfMethod,
        .. SitePageCards.All,
    ];
}
