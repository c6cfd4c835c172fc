using System.Globalization;
using AiChainAtlas.Data.Backup;

namespace AiChainAtlas.Data.Tests.Backup;

public sealed class RetentionPlanTests
{
    private static readonly DateTime Now = new(2026, 3, 15, 12, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void All_of_the_last_24_hours_stay()
    {
        var hourly = Every(TimeSpan.FromHours(1), 24);
        Assert.Empty(RetentionPlan.ToDelete(hourly, Now));
    }

    [Fact]
    public void Of_older_days_the_last_backup_stays()
    {
        string[] yesterday = ["2026-03-13T23:00", "2026-03-13T12:00", "2026-03-13T01:00", "2026-03-14T13:00", "2026-03-15T11:00", "2026-03-15T10:00"];
        Assert.Equal(["2026-03-13T01:00", "2026-03-13T12:00"], Deleted(yesterday));
    }

    [Fact]
    public void After_30_days_the_last_of_each_month_stays()
    {
        var daily = Every(TimeSpan.FromDays(1), 90);
        var kept = Kept(daily);
        Assert.Equal(30, kept.Count(b => b.MadeAt.Date > Now.Date.AddDays(-30)));
        Assert.Equal(["2026-01-31T12:00", "2025-12-31T12:00"], kept.Where(b => b.MadeAt.Date <= Now.Date.AddDays(-30)).Select(b => b.File));
    }

    [Fact]
    public void After_12_months_nothing_stays_while_there_are_newer_ones()
    {
        var kept = Kept(Every(TimeSpan.FromDays(1), 800));
        Assert.Equal("2025-04-30T12:00", kept.Min(b => b.File));
        Assert.Equal(30 + 10, kept.Count);
    }

    [Fact]
    public void Three_stay_however_old() =>
        Assert.Equal(["2019-01-01T00:00"], Deleted("2019-01-01T00:00", "2020-01-01T00:00", "2021-01-01T00:00", "2022-01-01T00:00"));

    [Fact]
    public void The_last_verified_one_stays_however_old_and_however_many_damaged_ones_came_after()
    {
        var damaged = Every(TimeSpan.FromHours(1), 40).Select(b => b with { Verified = false });
        var verified = Of("2020-01-01T00:00");
        Assert.DoesNotContain(verified, RetentionPlan.ToDelete(damaged.Append(verified), Now));
    }

    [Fact]
    public void A_damaged_one_does_not_stand_for_its_day()
    {
        var rest = Every(TimeSpan.FromHours(1), 4);
        var damaged = Of("2026-03-10T20:00") with { Verified = false };
        var whole = Of("2026-03-10T08:00");
        Assert.Equal([damaged], RetentionPlan.ToDelete([.. rest, damaged, whole], Now));
    }

    [Fact]
    public void A_backup_from_a_clock_that_ran_ahead_stays() => Assert.Empty(Deleted(
        "2027-01-01T00:00", "2027-01-01T01:00", "2026-03-15T11:00", "2026-03-15T10:00"));

    private static IReadOnlyList<KeptBackup> Kept(IReadOnlyList<KeptBackup> backups) => [.. backups.Except(RetentionPlan.ToDelete(backups, Now))];

    private static IEnumerable<string> Deleted(params string[] times) => RetentionPlan.ToDelete(times.Select(Of), Now).Select(b => b.File);

    private static List<KeptBackup> Every(TimeSpan step, int count) =>
        [.. Enumerable.Range(0, count).Select(i => Of((Now - (i * step)).ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture)))];

    private static KeptBackup Of(string at) => new(at, DateTime.ParseExact(
        at, "yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal), Verified: true);
}
