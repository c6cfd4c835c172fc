using System.Globalization;

namespace AiChainAtlas.Domain.History;

/// <summary>A place in history as addresses name it: the end of a day, or a revision.</summary>
public readonly record struct HistoryPoint
{
    private HistoryPoint(DateOnly? day, long? revision) => (Day, Revision) = (day, revision);

    public DateOnly? Day { get; }

    public long? Revision { get; }

    public static HistoryPoint At(long revision) => new(null, revision);

    public static HistoryPoint At(DateOnly day) => new(day, null);

    /// <summary>Reads <c>2026-11-01</c> or <c>r12</c>; with <paramref name="plainNumbers"/> <c>12</c> as well.</summary>
    public static bool TryParse(string text, bool plainNumbers, out HistoryPoint point)
    {
        point = default;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            point = At(day);
            return true;
        }

        var number = text.StartsWith('r') ? text[1..] : plainNumbers ? text : "";
        if (number.Length is 0 or > 15 || !long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var revision))
        {
            return false;
        }

        point = At(revision);
        return true;
    }

    public override string ToString() => Day is { } day
        ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"r{Revision}");
}
