using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Provenance;
using AiChainAtlas.Domain.Units;

namespace AiChainAtlas.Domain.Insights.Charts;

/// <summary>How old facts are and how far they can be trusted.</summary>
internal static class FactQuality
{
    private static readonly FactAge[] Ages = Enum.GetValues<FactAge>();

    public static readonly InsightChart Chart = new()
    {
        Key = "fact-quality",
        Title = "Facts by confidence and age",
        Topic = "Data quality",
        Kind = InsightKind.Bars,
        X = InsightAxis.NamesOf("Age"),
        Y = new("Facts", Unit.One),
        Filters = InsightFilters.OfEntries,
        HowToRead = "Age is counted from the newest date on which a source shows the fact. Reported: a source states it. Likely: sources point to it. Estimated: computed from other figures. Unverified: no source that was read shows it. Facts that were replaced are left out.",
        Data = Of,
    };

    private static InsightData Of(Atlas atlas, InsightSettings settings)
    {
        var counts = settings.EntriesOf(atlas)
            .SelectMany(entry => entry.Facts)
            .Where(fact => fact.Rank != Rank.Deprecated)
            .CountBy(fact => (Age: FactAges.Of(fact.AsOf, settings.Today), fact.Confidence))
            .ToDictionary();
        if (counts.Count == 0)
        {
            return InsightData.Nothing("No fact is on record.");
        }

        var all = counts.Values.Sum();
        return NamedBars.Of(
            $"Of {QuantityFormat.Digits(all)} facts, {ShareOf(key => key.Confidence == Confidence.Reported)} are stated by a source and {ShareOf(key => key.Age == FactAge.Fresh)} are dated within the last 12 months; {ShareOf(key => key.Confidence == Confidence.Unverified)} are unverified: no source that was read shows them.",
            "Age",
            [.. Ages.Select(age => age.Label())],
            Enum.GetValues<Confidence>(),
            confidence => confidence.ToString(),
            (row, confidence) => counts.GetValueOrDefault((Ages[row], confidence)),
            Unit.One);

        string ShareOf(Func<(FactAge Age, Confidence Confidence), bool> part) =>
            QuantityFormat.Of((double)counts.Where(x => part(x.Key)).Sum(x => x.Value) / all, Unit.Share);
    }
}
