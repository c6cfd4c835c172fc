using System.Collections.Immutable;
using AiChainAtlas.Domain.Browse;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Compute;

namespace AiChainAtlas.Domain.Insights;

/// <summary>What a chart is narrowed to, and the day to which ages are counted.</summary>
public sealed record InsightSettings(DateOnly Today)
{
    private ImmutableDictionary<string, string> Chosen { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The value of a filter; null where it does not narrow.</summary>
    public string? this[InsightFilter filter] => Chosen.GetValueOrDefault(filter.Key);

    public bool AreAll => Chosen.IsEmpty;

    /// <summary>Every filter that narrows, for addresses.</summary>
    public IEnumerable<KeyValuePair<string, string>> ToPairs() =>
        InsightFilters.All.Where(filter => Chosen.ContainsKey(filter.Key)).Select(filter => new KeyValuePair<string, string>(filter.Key, Chosen[filter.Key]));

    /// <summary>With one filter set; a blank value lifts it.</summary>
    public InsightSettings With(InsightFilter filter, string value) => this with { Chosen = value.Length == 0 ? Chosen.Remove(filter.Key) : Chosen.SetItem(filter.Key, value) };

    /// <summary>The settings that an address asks of a chart, or the first problem with them. A blank value counts as absent.</summary>
    public static (InsightSettings Settings, QueryProblem? Problem) Read(InsightChart chart, Atlas atlas, DateOnly today, Func<string, string?> value) =>
        Read(chart.Filters, $"'{chart.Title}'", atlas, today, value);

    /// <summary>The settings that an address asks of all charts at once.</summary>
    public static (InsightSettings Settings, QueryProblem? Problem) ReadForAll(Atlas atlas, DateOnly today, Func<string, string?> value) =>
        Read(InsightFilters.OfEntries, "The page of all charts", atlas, today, value);

    /// <summary>The settings that a chart takes, without the others.</summary>
    public InsightSettings For(InsightChart chart) => this with { Chosen = Chosen.RemoveRange(Chosen.Keys.Except(chart.Filters.Select(filter => filter.Key))) };

    private static (InsightSettings Settings, QueryProblem? Problem) Read(
        IReadOnlyList<InsightFilter> filters, string what, Atlas atlas, DateOnly today, Func<string, string?> value)
    {
        var settings = new InsightSettings(today);
        QueryProblem? problem = null;
        foreach (var filter in InsightFilters.All)
        {
            if (value(filter.Key)?.Trim() is not { Length: > 0 } text)
            {
                continue;
            }

            if (!filters.Contains(filter))
            {
                problem ??= new QueryProblem("unknown_value", filter.Key, $"{what} cannot be filtered by {filter.Label.ToLowerInvariant()}; remove it from the address.");
            }
            else if (filter.ValuesOf(atlas).ToList() is var known && known.Contains(text))
            {
                settings = settings.With(filter, text);
            }
            else
            {
                problem ??= QueryProblem.Unknown(filter.Key, text, $"a value of '{filter.Label}'", known);
            }
        }

        return (settings, problem);
    }

    internal bool Admit(Link link) =>
        (this[InsightFilters.Lane] is not { } lane || link.Lane.Key() == lane) && (this[InsightFilters.Stage] is not { } stage || link.StageId == stage);

    /// <summary>Entries that are left, each on its own link.</summary>
    internal IEnumerable<Entry> EntriesOf(Atlas atlas) => atlas.Entries.Where(entry =>
        Admit(atlas.LinkOf(entry)) && (this[InsightFilters.Status] is not { } status || EntryStatus.Of(entry).Key == status));

    internal IEnumerable<AiModel> ModelsOf(Atlas atlas) => atlas.Content.Models.Where(model =>
        (this[InsightFilters.Domain] is not { } domain || InsightFilters.DomainsOf(model).Contains(domain))
        && (this[InsightFilters.Country] is not { } country || InsightFilters.CountriesOf(model).Contains(country)));
}
