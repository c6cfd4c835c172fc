using AiChainAtlas.Domain.Provenance;

namespace AiChainAtlas.Domain.Insights;

/// <summary>Dates as places on an axis of years.</summary>
internal static class DecimalYear
{
    /// <summary>A day as a year with a fraction.</summary>
    public static double Of(DateOnly day) => day.Year + ((day.DayOfYear - 1) / (DateTime.IsLeapYear(day.Year) ? 366d : 365d));

    /// <summary>The middle of the days a date may mean.</summary>
    public static double Of(PartialDate date) => (Of(date.Start) + Of(date.End)) / 2;
}
