using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Insights;
using AiChainAtlas.Web.Cards.Bodies;
using AiChainAtlas.Web.Shell;

namespace AiChainAtlas.Web.Cards.Pages;

/// <summary>The card of a chart: what it says, and the chart.</summary>
public static class InsightPageCard
{
    public static readonly CardKind Kind = new(SiteUrls.Insights + "/{id}", request =>
    {
        if (InsightCatalog.Find(request.Id) is not { } chart)
        {
            return CardAnswer.None;
        }

        var (settings, problem) = InsightSettings.Read(chart, request.Atlas, request.Today, request.Query);
        return problem ?? (CardAnswer)Of(request.Atlas, chart.Of(request.Atlas, settings), settings);
    });

    /// <param name="atlas">Where the figures are from.</param>
    /// <param name="view">The chart as it is shown.</param>
    /// <param name="asked">What its address asks for.</param>
    public static Card Of(Atlas atlas, InsightView view, InsightSettings asked)
    {
        var words = InsightFilters.All.Where(filter => view.Settings[filter] is not null)
            .Select(filter => filter.LabelOf(atlas, view.Settings[filter]!)).ToList();
        var body = new CardChart(view);
        return new Card
        {
            Path = SiteUrls.Insight(view.Chart.Key),
            State = [.. asked.ToPairs()],
            Title = words.Count == 0 ? view.Chart.Title : $"{view.Chart.Title}: {string.Join(", ", words)}",
            Text = view.Data.Sentence,
            Kicker = $"Chart · {view.Chart.Topic}{string.Concat(words.Select(word => $" · {word}"))}",
            Heading = view.Chart.Title,
            HeadingLines = 1,
            Body = view.Data.IsEmpty ? null : body,
            Note = body.LeftOut is { } leftOut ? $"{leftOut} · {view.Basis}" : view.Basis,
        };
    }
}
