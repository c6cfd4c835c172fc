using System.Globalization;

namespace AiChainAtlas.Domain.Provenance;

/// <summary>
/// A date known to the day, month, year or decade, or not at all: <c>2026-08-14</c>, <c>2026-08</c>,
/// <c>2026</c>, <c>1960s</c>, <c>n.d.</c> Keeps the precision of its source.
/// </summary>
public readonly record struct PartialDate : IComparable<PartialDate>
{
    private const string Undated = "n.d.";

    private readonly string? text;

    private PartialDate(string text, DateOnly start, DateOnly end)
    {
        this.text = text;
        Start = start;
        End = end;
    }

    public static PartialDate None => default;

    /// <summary>First day it may mean; the minimum when undated.</summary>
    public DateOnly Start { get; }

    /// <summary>Last day it may mean; the minimum when undated.</summary>
    public DateOnly End { get; }

    public bool IsDated => text is not null;

    /// <summary>The date as people read it.</summary>
    public string InWords => text ?? "undated";

    public static bool TryParse(string? text, out PartialDate date)
    {
        date = None;
        if (text == Undated)
        {
            return true;
        }

        if (text is { Length: 5 } && text[4] == 's' && TryExact(text[..4], "yyyy", out var decade))
        {
            date = new PartialDate(text, decade, decade.AddYears(10).AddDays(-1));
            return true;
        }

        if (TryExact(text, "yyyy-MM-dd", out var day))
        {
            date = new PartialDate(text!, day, day);
        }
        else if (TryExact(text, "yyyy-MM", out var month))
        {
            date = new PartialDate(text!, month, month.AddMonths(1).AddDays(-1));
        }
        else if (TryExact(text, "yyyy", out var year))
        {
            date = new PartialDate(text!, year, year.AddYears(1).AddDays(-1));
        }

        return date.IsDated;
    }

    /// <exception cref="FormatException">The text is no partial date; use <see cref="TryParse"/> for input of people.</exception>
    public static PartialDate Parse(string text) => TryParse(text, out var date)
        ? date
        : throw new FormatException($"'{text}' is no date: write 2026-08-14, 2026-08, 2026, 1960s or n.d.");

    /// <summary>Whole months between the last day this may mean and <paramref name="today"/>; null when undated.</summary>
    public int? MonthsBefore(DateOnly today)
    {
        if (!IsDated)
        {
            return null;
        }

        var months = ((today.Year - End.Year) * 12) + today.Month - End.Month - (today.Day < End.Day ? 1 : 0);
        return Math.Max(0, months);
    }

    public int CompareTo(PartialDate other) =>
        Start != other.Start ? Start.CompareTo(other.Start) : End.CompareTo(other.End);

    public static bool operator <(PartialDate left, PartialDate right) => left.CompareTo(right) < 0;

    public static bool operator >(PartialDate left, PartialDate right) => left.CompareTo(right) > 0;

    public static bool operator <=(PartialDate left, PartialDate right) => left.CompareTo(right) <= 0;

    public static bool operator >=(PartialDate left, PartialDate right) => left.CompareTo(right) >= 0;

    public override string ToString() => text ?? Undated;

    private static bool TryExact(string? text, string format, out DateOnly date) =>
        DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out date);
}
