using System.Globalization;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Learn;
using AiChainAtlas.Web.Cards.Bodies;
using AiChainAtlas.Web.Shell;

namespace AiChainAtlas.Web.Cards.Pages;

/// <summary>The card of the timeline: how many events each decade has, or each year of a decade, by track.</summary>
public static class TimelinePageCard
{
    private const int YearsOfDecade = 10;

    public static readonly CardKind Kind = new(SiteUrls.Timeline, request =>
    {
        var (query, problem) = TimelineQuery.Read(request.Atlas, request.Query);
        return problem ?? (CardAnswer)Of(request.Atlas, query);
    });

    public static Card Of(Atlas atlas, TimelineQuery query)
    {
        IReadOnlyList<Milestone> shown = [.. query.OfAnyDecade(atlas).Where(query.IsInDecade)];
        string?[] words = [query.Decade?.ToString(), query.Track?.Label, query.School];
        return new Card
        {
            Path = SiteUrls.Timeline,
            State = [.. query.ToPairs()],
            Title = query.IsFiltered ? $"Timeline: {string.Join(", ", words.OfType<string>())}" : "Timeline",
            Text = $"{atlas.Content.Milestones.Count} events in AI and crypto, with the three waves of AI. Each event has its sources and, " +
                "where the article is wrong, the correction.",
            Kicker = query.IsFiltered
                ? string.Create(CultureInfo.InvariantCulture, $"{shown.Count} of {CardText.Count(atlas.Content.Milestones.Count, "event")}")
                : CardText.Count(shown.Count, "event"),
            Lead = "",
            Body = Columns(shown, query.Decade) is { Count: > 0 } columns
                ? new CardColumns([.. TimelineTrack.All.Select(track => track.Label)], columns) : null,
            Note = query.Decade is null ? "events in each decade" : "events in each year",
        };
    }

    private static IReadOnlyList<CardColumn> Columns(IReadOnlyList<Milestone> shown, Decade? decade)
    {
        var dated = shown.Where(milestone => milestone.Date.IsDated).ToList();
        if (dated.Count == 0)
        {
            return [];
        }

        if (decade is { } chosen)
        {
            return [.. Enumerable.Range(chosen.FirstYear, YearsOfDecade).Select(year => Column(
                year.ToString(CultureInfo.InvariantCulture), dated.Where(milestone => milestone.Date.Start.Year == year)))];
        }

        var (first, last) = (dated.Min(milestone => Decade.Of(milestone)!.Value.FirstYear),
            dated.Max(milestone => Decade.Of(milestone)!.Value.FirstYear));
        return [.. Enumerable.Range(0, ((last - first) / YearsOfDecade) + 1).Select(i => new Decade(first + (YearsOfDecade * i)))
            .Select(each => Column(each.ToString(), dated.Where(milestone => Decade.Of(milestone) == each)))];
    }

    private static CardColumn Column(string label, IEnumerable<Milestone> milestones)
    {
        var tracks = milestones.Select(milestone => milestone.Track).ToList();
        return new CardColumn(label, [.. TimelineTrack.All.Select(track => tracks.Count(key => key == track.Key))]);
    }
}
