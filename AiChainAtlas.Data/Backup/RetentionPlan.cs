namespace AiChainAtlas.Data.Backup;

/// <summary>One backup as the plan sees it.</summary>
public sealed record KeptBackup(string File, DateTime MadeAt, bool Verified);

/// <summary>
/// Which backups may go: kept are all of the last 24 hours, the last of each day for 30 days and of each month for 12 months
/// (UTC), and in any case the best three, verified ones before others, so that the last verified one always stays.
/// </summary>
public static class RetentionPlan
{
    private const int Always = 3;
    private const int Days = 30;
    private const int Months = 12;

    /// <summary>Those of the backups that are no longer kept, oldest first.</summary>
    public static IReadOnlyList<KeptBackup> ToDelete(IEnumerable<KeptBackup> backups, DateTime now)
    {
        // Verified before others: a damaged one does not stand for its day.
        var best = backups.OrderByDescending(b => b.Verified).ThenByDescending(b => b.MadeAt).ThenByDescending(b => b.File, StringComparer.Ordinal).ToList();
        var keep = best.Take(Always)
            .Concat(best.Where(b => b.MadeAt > now.AddHours(-24)))
            .Concat(best.Where(b => b.MadeAt.Date > now.Date.AddDays(-Days)).DistinctBy(b => b.MadeAt.Date))
            .Concat(best.Where(b => Month(b.MadeAt) > Month(now) - Months).DistinctBy(b => Month(b.MadeAt)))
            .ToHashSet();
        return [.. best.Where(b => !keep.Contains(b)).OrderBy(b => b.MadeAt)];
    }

    private static int Month(DateTime at) => (at.Year * 12) + at.Month;
}
