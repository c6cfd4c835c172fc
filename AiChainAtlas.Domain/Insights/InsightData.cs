using AiChainAtlas.Domain.Units;

namespace AiChainAtlas.Domain.Insights;

/// <summary>The shape that tells a series from the others where colours cannot be told apart.</summary>
public enum InsightMark
{
    Circle,
    Diamond,
    Square,
    Triangle,
    Cross,
    Ring,
}

/// <summary>One named value.</summary>
/// <param name="Name">What it is the value of.</param>
/// <param name="X">Its place along the chart; of bars the index of its name.</param>
/// <param name="Y">The value.</param>
/// <param name="Low">5th percentile, where the value is a median.</param>
/// <param name="High">95th percentile.</param>
public sealed record InsightPoint(string Name, double X, double Y, double? Low = null, double? High = null);

/// <summary>Values that belong together.</summary>
/// <param name="Name">What they have in common.</param>
/// <param name="Mark">Their shape.</param>
/// <param name="Points">At least one.</param>
/// <param name="IsNamed">Whether the name of each stands beside it: for the few that the chart is about.</param>
public sealed record InsightSeries(string Name, InsightMark Mark, IReadOnlyList<InsightPoint> Points, bool IsNamed = false);

/// <summary>A straight line across the chart, computed and not measured: a trend, or where two figures would be equal.</summary>
public sealed record InsightLine(string Name, double FromX, double FromY, double ToX, double ToY);

/// <summary>A cell of the table: its text for people, and its number to the last digit where it is one.</summary>
public sealed record InsightCell(string Text, double? Number = null)
{
    public static implicit operator InsightCell(string text) => new(text);
}

/// <summary>A column of the table, and the unit of its numbers where it holds numbers.</summary>
public sealed record InsightColumn(string Name, Unit? Unit = null)
{
    public static implicit operator InsightColumn(string name) => new(name);
}

/// <summary>The chart as a table; the first column names the row.</summary>
public sealed record InsightTable(IReadOnlyList<InsightColumn> Columns, IReadOnlyList<IReadOnlyList<InsightCell>> Rows);

/// <summary>What a chart shows for one state of the atlas and one choice of settings.</summary>
public sealed record InsightData
{
    /// <summary>What the chart says, with its figures.</summary>
    public required string Sentence { get; init; }

    /// <summary>Series that have a value at least.</summary>
    public required IReadOnlyList<InsightSeries> Series { get; init; }

    public required InsightTable Table { get; init; }

    /// <summary>The newest date on record, in words: <c>Models to 2026-09</c>. Empty where figures do not end at a date.</summary>
    public string Until { get; init; } = "";

    /// <summary>The names along an axis of <see cref="AxisScale.Names"/>, in order.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    public InsightLine? Line { get; init; }

    public bool IsEmpty => Series.Count == 0;

    public IEnumerable<InsightPoint> Points => Series.SelectMany(series => series.Points);

    /// <summary>Nothing to draw, and why.</summary>
    public static InsightData Nothing(string sentence) => new() { Sentence = sentence, Series = [], Table = new([], []) };
}
