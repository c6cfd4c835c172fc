using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Compute;

namespace AiChainAtlas.Domain.Insights;

/// <summary>Every setting of charts. Pages, embeds and downloads iterate this list.</summary>
public static class InsightFilters
{
    public static readonly InsightFilter Lane = new(
        "lane",
        "Lane",
        _ => Lanes.All.Select(lane => lane.Key()),
        (_, value) => Lanes.TryParse(value, out var lane) ? lane.Label() : value);

    public static readonly InsightFilter Stage = new(
        "stage",
        "Stage",
        atlas => atlas.Stages.Select(stage => stage.Id),
        (atlas, value) => atlas.FindStage(value)?.Name ?? value);

    public static readonly InsightFilter Status = new(
        "status",
        "Status",
        _ => EntryStatus.All.Select(status => status.Key),
        (_, value) => EntryStatus.Find(value)?.Label ?? value);

    public static readonly InsightFilter Domain = new("domain", "Domain", atlas => MostCommon(atlas, DomainsOf), (_, value) => value);

    public static readonly InsightFilter Country = new("country", "Country", atlas => MostCommon(atlas, CountriesOf), (_, value) => value);

    public static readonly IReadOnlyList<InsightFilter> All = [Lane, Stage, Status, Domain, Country];

    /// <summary>What narrows the entries.</summary>
    public static readonly IReadOnlyList<InsightFilter> OfEntries = [Lane, Stage, Status];

    /// <summary>What narrows the models.</summary>
    public static readonly IReadOnlyList<InsightFilter> OfModels = [Domain, Country];

    /// <summary>The domains of a model, each by itself: the store has them in one text.</summary>
    public static IEnumerable<string> DomainsOf(AiModel model) => Parts(model.Domain);

    /// <summary>The countries of those who made a model.</summary>
    public static IEnumerable<string> CountriesOf(AiModel model) => Parts(model.Country ?? "");

    private static IEnumerable<string> Parts(string text) =>
        text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct();

    private static IEnumerable<string> MostCommon(Atlas atlas, Func<AiModel, IEnumerable<string>> parts) => atlas.Content.Models
        .Where(model => model.TrainingFlop is > 0)
        .SelectMany(parts)
        .GroupBy(part => part)
        .OrderByDescending(part => part.Count())
        .ThenBy(part => part.Key, StringComparer.Ordinal)
        .Select(part => part.Key);
}
