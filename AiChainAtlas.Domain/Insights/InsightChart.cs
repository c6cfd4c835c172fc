using AiChainAtlas.Domain.Chain;

namespace AiChainAtlas.Domain.Insights;

/// <summary>How a chart is drawn.</summary>
public enum InsightKind
{
    /// <summary>A bar for each value, from nothing.</summary>
    Bars,

    /// <summary>A mark for each value.</summary>
    Points,

    /// <summary>A line through medians in the band of what is likely.</summary>
    Bands,
}

/// <summary>Which bars are shown where there is no room for all.</summary>
public enum InsightRows
{
    /// <summary>Those with the largest values.</summary>
    Longest,

    /// <summary>Those at the beginning: the chart is in the order that matters.</summary>
    First,

    /// <summary>Every one, closer together: names such as years are in an order that gaps would break.</summary>
    All,
}

/// <summary>A chart, declared once: its pages, downloads and embeds are made from this.</summary>
public sealed record InsightChart
{
    /// <summary>The word in its addresses; permanent.</summary>
    public required string Key { get; init; }

    public required string Title { get; init; }

    /// <summary>The heading under which lists show it.</summary>
    public required string Topic { get; init; }

    public required InsightKind Kind { get; init; }
    public required InsightAxis X { get; init; }
    public required InsightAxis Y { get; init; }

    /// <summary>What it can be narrowed by.</summary>
    public IReadOnlyList<InsightFilter> Filters { get; init; } = [];

    /// <summary>Which of its bars a small picture shows.</summary>
    public InsightRows SmallRows { get; init; } = InsightRows.Longest;

    /// <summary>How to read it, and what it leaves out.</summary>
    public required string HowToRead { get; init; }

    /// <summary>Whose figures these are, with the licence.</summary>
    public string Credit { get; init; } = "AI Chain Atlas, CC BY 4.0";

    /// <summary>The figures. Pure: the same atlas and settings give the same data.</summary>
    public required Func<Atlas, InsightSettings, InsightData> Data { private get; init; }

    /// <summary>The chart as it was asked for, or the whole of it with a notice where nothing is left to draw.</summary>
    public InsightView Of(Atlas atlas, InsightSettings settings)
    {
        var asked = Data(atlas, settings);
        var all = new InsightSettings(settings.Today);
        return asked.IsEmpty && !settings.AreAll
            ? new InsightView(this, all, Data(atlas, all), "Nothing on record matches these filters together, so the whole chart is shown.")
            : new InsightView(this, settings, asked, null);
    }
}

/// <summary>A chart with its figures.</summary>
/// <param name="Chart">The declaration.</param>
/// <param name="Settings">What is shown.</param>
/// <param name="Data">The figures.</param>
/// <param name="Notice">Why something else is shown than was asked for; null where it is not.</param>
public sealed record InsightView(InsightChart Chart, InsightSettings Settings, InsightData Data, string? Notice)
{
    /// <summary>Until when the figures go and whose they are; every copy of the chart carries it.</summary>
    public string Basis => Data.Until.Length == 0 ? $"Source: {Chart.Credit}." : $"{Data.Until}. Source: {Chart.Credit}.";

    /// <summary>Whether there is more than one thing to tell apart.</summary>
    public bool HasLegend => Data.Series.Count > 1 || Data.Line is not null;
}
