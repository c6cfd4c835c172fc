using AiChainAtlas.Domain.Browse;
using AiChainAtlas.Domain.Chain;

namespace AiChainAtlas.Domain.Learn;

/// <summary>Which milestones to show: everything an address of the timeline says.</summary>
public sealed record TimelineQuery
{
    /// <summary>Keys that mean something; all others are ignored.</summary>
    public static readonly IReadOnlyList<string> Keys = ["decade", "track", "school"];

    /// <summary>Only this decade, drawn as wide as the page.</summary>
    public Decade? Decade { get; init; }

    /// <summary>Only this track.</summary>
    public TimelineTrack? Track { get; init; }

    /// <summary>Only this school of thought.</summary>
    public string? School { get; init; }

    /// <summary>Whether it leaves any milestone out.</summary>
    public bool IsFiltered => Decade is not null || Track is not null || School is not null;

    /// <summary>The query, or the first problem with it.</summary>
    public static (TimelineQuery Query, QueryProblem? Problem) Read(Atlas atlas, Func<string, string?> value)
    {
        var reading = new QueryReading(value);
        var decades = DecadesOf(atlas);
        var decade = reading.OneOf("decade", "a decade with milestones", [.. decades.Select(d => d.ToString())]);
        var track = reading.OneOf("track", "a track", Milestone.Tracks);
        var query = new TimelineQuery
        {
            Decade = decades.Where(d => d.ToString() == decade).Select(d => (Decade?)d).FirstOrDefault(),
            Track = TimelineTrack.All.FirstOrDefault(t => t.Key == track),
            School = reading.OneOf("school", "a school of thought", SchoolsOf(atlas)),
        };
        return (query, reading.Problem);
    }

    /// <summary>Decades in which something happened, the earliest first.</summary>
    public static IReadOnlyList<Decade> DecadesOf(Atlas atlas) =>
        [.. atlas.Content.Milestones.Select(Learn.Decade.Of).OfType<Decade>().Distinct().OrderBy(decade => decade.FirstYear)];

    /// <summary>Schools of thought that milestones belong to.</summary>
    public static IReadOnlyList<string> SchoolsOf(Atlas atlas) =>
        [.. atlas.Content.Milestones.Select(milestone => milestone.School).OfType<string>().Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Milestones of all decades that fit track and school, the earliest first, undated ones last.</summary>
    public IReadOnlyList<Milestone> OfAnyDecade(Atlas atlas) =>
    [
        .. atlas.Content.Milestones
            .Where(milestone => (Track is null || milestone.Track == Track.Key) && (School is null || milestone.School == School))
            .OrderBy(milestone => milestone.Date.IsDated ? 0 : 1)
            .ThenBy(milestone => milestone.Date),
    ];

    /// <summary>Whether the chosen decade, if any, holds a milestone.</summary>
    public bool IsInDecade(Milestone milestone) => Decade is null || Learn.Decade.Of(milestone) == Decade;

    /// <summary>The parts that differ from the default, in one fixed order.</summary>
    public IEnumerable<KeyValuePair<string, string>> ToPairs()
    {
        if (Decade is { } decade)
        {
            yield return new("decade", decade.ToString());
        }

        if (Track is not null)
        {
            yield return new("track", Track.Key);
        }

        if (School is not null)
        {
            yield return new("school", School);
        }
    }
}
