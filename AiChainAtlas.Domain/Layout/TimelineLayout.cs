using AiChainAtlas.Domain.Learn;
using AiChainAtlas.Domain.Provenance;

namespace AiChainAtlas.Domain.Layout;

/// <summary>A milestone on the picture.</summary>
/// <param name="Milestone">Which.</param>
/// <param name="X">How far from the beginning of the axis.</param>
/// <param name="Level">0 on the line of its track, then upwards: milestones of one time stand upon each other.</param>
/// <param name="IsVague">Whether no more than the decade is known.</param>
public sealed record TimelineDot(Milestone Milestone, double X, int Level, bool IsVague);

/// <summary>A track.</summary>
/// <param name="Track">Which.</param>
/// <param name="Dots">Its milestones, the earliest first.</param>
/// <param name="Levels">How many stand upon each other at most.</param>
public sealed record TimelineRow(TimelineTrack Track, IReadOnlyList<TimelineDot> Dots, int Levels);

/// <summary>A wave as far as the picture shows it.</summary>
/// <param name="Wave">Which.</param>
/// <param name="Years">When it was, shown or not.</param>
/// <param name="X">Where it begins.</param>
/// <param name="Width">How wide it is.</param>
public sealed record TimelineBand(Wave Wave, (double From, double To) Years, double X, double Width);

/// <summary>A year written on the axis.</summary>
public sealed record TimelineTick(int Year, double X);

/// <summary>Where the milestones, waves and years of the timeline stand on a picture of a given width.</summary>
public sealed class TimelineLayout
{
    private readonly double from;
    private readonly double to;
    private readonly double width;

    private TimelineLayout(double from, double to, double width) => (this.from, this.to, this.width) = (from, to, width);

    /// <summary>The tracks that milestones stand on.</summary>
    public required IReadOnlyList<TimelineRow> Rows { get; init; }

    public required IReadOnlyList<TimelineBand> Bands { get; init; }

    public required IReadOnlyList<TimelineTick> Ticks { get; init; }

    /// <summary>Places everything.</summary>
    /// <param name="all">Every milestone, from which the waves are dated and the ends of the axis taken.</param>
    /// <param name="shown">Those to draw.</param>
    /// <param name="decade">What to draw of the axis; all of it when null.</param>
    /// <param name="width">Units from the beginning of the axis to its end.</param>
    /// <param name="dot">Units that a dot takes.</param>
    public static TimelineLayout Of(IReadOnlyList<Milestone> all, IEnumerable<Milestone> shown, Decade? decade, double width, double dot)
    {
        var dated = all.Where(milestone => milestone.Date.IsDated).ToList();
        var first = dated.Count == 0 ? new Decade(1950) : Decade.Of(dated.MinBy(milestone => milestone.Date.Start)!)!.Value;
        var last = dated.Count == 0 ? first : Decade.Of(dated.MaxBy(milestone => milestone.Date.Start)!)!.Value;
        var axis = new TimelineLayout(decade?.FirstYear ?? first.FirstYear, (decade ?? last).FirstYear + 10, width) { Rows = [], Bands = [], Ticks = [] };
        var drawn = shown.Where(milestone => milestone.Date.IsDated).ToList();
        return new TimelineLayout(axis.from, axis.to, width)
        {
            Rows = [.. TimelineTrack.All.Select(track => axis.Row(track, drawn.Where(milestone => milestone.Track == track.Key), dot)).Where(row => row.Dots.Count > 0)],
            Bands = [.. Wave.All.Select(wave => axis.Band(wave, all, last.FirstYear + 10)).OfType<TimelineBand>()],
            Ticks = [.. axis.TickYears().Select(year => new TimelineTick(year, axis.At(year)))],
        };
    }

    private TimelineRow Row(TimelineTrack track, IEnumerable<Milestone> milestones, double dot)
    {
        var ends = new List<double>();
        var dots = new List<TimelineDot>();
        foreach (var (milestone, x) in milestones.Select(milestone => (milestone, X: At(YearOf(milestone.Date)))).OrderBy(placed => placed.X))
        {
            var level = ends.FindIndex(end => end <= x);
            if (level < 0)
            {
                level = ends.Count;
                ends.Add(0);
            }

            ends[level] = x + dot;
            dots.Add(new TimelineDot(milestone, x, level, IsDecade(milestone.Date)));
        }

        return new TimelineRow(track, dots, ends.Count);
    }

    private TimelineBand? Band(Wave wave, IReadOnlyList<Milestone> all, double end)
    {
        var (first, last) = wave.Years(all, end);
        var (start, stop) = (Math.Max(first, from), Math.Min(last, to));
        return start < stop ? new TimelineBand(wave, (first, last), At(start), At(stop) - At(start)) : null;
    }

    private IEnumerable<int> TickYears() => Enumerable.Range((int)from, (int)(to - from) + 1).Where(year => to - from <= 10 || year % 10 == 0);

    private double At(double year) => (year - from) / (to - from) * width;

    // The middle of what the date may mean.
    private static double YearOf(PartialDate date) => (Exact(date.Start) + Exact(date.End.AddDays(1))) / 2;

    private static double Exact(DateOnly day) => day.Year + ((day.DayOfYear - 1) / (DateTime.IsLeapYear(day.Year) ? 366d : 365d));

    private static bool IsDecade(PartialDate date) => date.End.Year - date.Start.Year > 1;
}
