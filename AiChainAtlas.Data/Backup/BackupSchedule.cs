using Microsoft.Extensions.Logging;

namespace AiChainAtlas.Data.Backup;

/// <summary>When the store is backed up by itself, and what came of it.</summary>
public sealed class BackupSchedule(BackupStore backups, BackupSettings settings, TimeProvider time, ILogger<BackupSchedule> logger)
{
    // The first minute of a process belongs to its readers.
    private static readonly TimeSpan AfterStart = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromHours(1);

    private readonly DateTime started = time.GetUtcNow().UtcDateTime;
    private volatile Attempt? last;

    /// <summary>When the next is due, which may have passed; null when none is made by schedule.</summary>
    public DateTime? NextDue => settings.Interval is { } interval ? Next(interval) : null;

    /// <summary>Makes a backup if anything has changed and tries to restore it. A failure is logged and shown, never thrown.</summary>
    public async Task RunAsync(CancellationToken cancel)
    {
        string? problem = null;
        try
        {
            if (await backups.MakeIfChangedAsync(BackupReason.Scheduled, cancel) is { } made)
            {
                await backups.DrillAsync(made, cancel);
            }
            else
            {
                logger.NothingToBackUp();
            }
        }
        catch (Exception cause) when (cause is not OperationCanceledException)
        {
            problem = cause.Message;
            logger.BackupFailed(cause.Message);
        }

        last = new Attempt(time.GetUtcNow().UtcDateTime, problem);
    }

    public BackupStatus Status()
    {
        var list = backups.List();
        var drills = RestoreDrills.Of(backups.Folder);
        return new BackupStatus
        {
            Last = list.FirstOrDefault(b => b.Record is not null)?.Record,
            LastVerified = list.FirstOrDefault(b => b.State == BackupState.Verified)?.Record,
            LastVerifiedRestore = drills.LastPassed,
            NextDue = NextDue,
            Problem = Problem(list, drills),
        };
    }

    private string? Problem(IReadOnlyList<StoredBackup> list, RestoreDrills drills) =>
        last?.Problem is { } failed ? $"The last backup by schedule failed. {failed}"
        : list.FirstOrDefault(b => b.State == BackupState.Damaged) is { } damaged ? damaged.Problem
        : drills.Last?.Problem is { } drill ? $"The last trial of restoring failed. {drill}"
        : settings.Interval is null ? $"No backups are made by schedule: set {BackupSettings.HoursKey}."
        : null;

    private DateTime Next(TimeSpan interval)
    {
        var earliest = started + AfterStart;
        var due = last is { } attempt
            ? attempt.At + (attempt.Problem is null || interval < AfterFailure ? interval : AfterFailure)
            : backups.List().FirstOrDefault(b => b.State == BackupState.Verified)?.Record!.MadeAt + interval ?? earliest;
        return due > earliest ? due : earliest;
    }

    private sealed record Attempt(DateTime At, string? Problem);
}
