namespace AiChainAtlas.Web.Hosting;

/// <summary>Reads the day off a clock.</summary>
internal static class ClockDay
{
    /// <summary>The day it is, in UTC.</summary>
    public static DateOnly Today(this TimeProvider clock) => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
}
