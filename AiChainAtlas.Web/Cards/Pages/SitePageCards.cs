using System.Globalization;
using AiChainAtlas.Domain.Browse;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Insights;
using AiChainAtlas.Domain.Provenance;
using AiChainAtlas.Domain.Units;
using AiChainAtlas.Web.Cards.Bodies;
using AiChainAtlas.Web.Shell;

namespace AiChainAtlas.Web.Cards.Pages;

/// <summary>The cards of pages of which there is one.</summary>
public static class SitePageCards
{
    public static readonly IReadOnlyList<CardKind> All =
    [
        new(SiteUrls.About, request => About(request.Atlas, request.Today)),
        new(SiteUrls.Links, request => Links(request.Atlas)),
        new(SiteUrls.Insights, Insights),
        new(SiteUrls.Sources, request => Sources(request.Atlas, [])),
        new(SiteUrls.Search, request => Search(request.Atlas, "")),
        new(SiteUrls.ApiReference, request => Api(request.Atlas)),
    ];

    /// <summary>A page that has no figures of its own: what it is, over those of the whole atlas.</summary>
    public static Card Plain(Atlas atlas, string path, string title, string text) =>
        MapPageCard.Home(atlas) with { Path = path, Title = title, Text = text, Lead = text };

    /// <summary>The reference of the API.</summary>
    public static Card Api(Atlas atlas) =>
        Plain(atlas, SiteUrls.ApiReference, "API reference",
            "Every route of the atlas's API with its inputs, units, bounds and answers, to read and to try.");

    public static Card About(Atlas atlas, DateOnly today)
    {
        var quality = DataQuality.Of(atlas, today);
        var reported = quality.ByConfidence.First(share => share.Label == nameof(Confidence.Reported));
        return new Card
        {
            Path = SiteUrls.About,
            Title = "About: method and data quality",
            Text = "How the atlas chooses, sources and checks what it shows, and how good its data is today.",
            Kicker = "Method and data quality",
            Heading = "About the atlas",
            Body = new CardFacts(
            [
                new("Entries", Number(atlas.Entries.Count)),
                new("Facts", Number(quality.Facts), $"{QuantityFormat.Of(reported.Fraction, Unit.Share)} reported by a source"),
                new("Sources cited", Number(quality.SourcesCited)),
            ]),
            Note = "data CC BY 4.0, code Apache-2.0",
        };
    }

    public static Card Links(Atlas atlas) => new()
    {
        Path = SiteUrls.Links,
        Title = "Links of the chain",
        Text = $"{atlas.Links.Count} links: {atlas.Links.Count(link => link.StageId is not null)} in {atlas.Stages.Count} stages " +
            $"from upstream to downstream, {atlas.Links.Count(link => link.StageId is null)} outside the chain. What each link does " +
            "and which entries are on it.",
        Kicker = CardText.Count(atlas.Links.Count, "link"),
        Body = CardChain.OfLinks(atlas),
        Note = "links in each stage",
    };

    public static Card Insights(Atlas atlas, InsightSettings settings) => new()
    {
        Path = SiteUrls.Insights,
        State = [.. settings.ToPairs()],
        Title = "Insights",
        Text = $"{InsightCatalog.All.Count} charts drawn from the {atlas.Entries.Count} entries, {atlas.Content.Models.Count} models, " +
            "data sheets, prices and chip counts of the atlas. Each chart has its figures as a table.",
        Lead = "",
        Kicker = CardText.Count(InsightCatalog.All.Count, "chart"),
        Body = new CardRows([.. InsightCatalog.All.GroupBy(chart => chart.Topic)
            .Select(topic => CardRow.OfNames(topic.Key, [.. topic.Select(chart => chart.Title)]))]),
        Note = "figures as tables and CSV",
    };

    public static Card Sources(Atlas atlas, IReadOnlyList<KeyValuePair<string, string>> state)
    {
        var read = atlas.Content.Sources.Where(source => source.IsRead).ToList();
        var types = SourceType.All.Select(type => (type.Label, Count: read.Count(source => source.Type == type)))
            .Where(type => type.Count > 0).ToList();
        var most = types.Select(type => type.Count).DefaultIfEmpty(1).Max();
        return new Card
        {
            Path = SiteUrls.Sources,
            State = state,
            Title = "Sources",
            Text = $"The {read.Count} publications that were read for the atlas. The page of each lists everything that cites it.",
            Kicker = "By type",
            Body = types.Count == 0 ? null : new CardRows(
                types.Select(type => new CardRow(type.Label, Number(type.Count), new CardBar(CardTone.Ai, 0, (double)type.Count / most)))),
            Note = "each with all its citations",
        };
    }

    /// <param name="atlas">What is searched.</param>
    /// <param name="text">What was searched for. It is kept in the address and shown nowhere else: a card speaks for the site.</param>
    public static Card Search(Atlas atlas, string text) =>
        Plain(atlas, SiteUrls.Search, "Search",
            "Search entries, terms, articles, calculators, charts, prices, models, claims and sources of the atlas.") with
        {
            State = text.Length == 0 ? [] : [new("q", text)],
        };

    private static CardAnswer Insights(CardRequest request)
    {
        var (settings, problem) = InsightSettings.ReadForAll(request.Atlas, request.Today, request.Query);
        return problem ?? (CardAnswer)Insights(request.Atlas, settings);
    }

    private static string Number(int value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
