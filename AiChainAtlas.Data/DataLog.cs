using Microsoft.Extensions.Logging;

namespace AiChainAtlas.Data;

/// <summary>Everything this assembly writes to the log, with event ids from 1000.</summary>
internal static partial class DataLog
{
    [LoggerMessage(1001, LogLevel.Information, "Seeded {Path} with {Entries} entries and {Facts} facts in {Milliseconds} ms")]
    public static partial void Seeded(this ILogger logger, string path, int entries, int facts, long milliseconds);

    [LoggerMessage(1002, LogLevel.Information, "Loaded revision {Revision} with {Entries} entries in {Milliseconds} ms")]
    public static partial void Loaded(this ILogger logger, long revision, int entries, long milliseconds);

    [LoggerMessage(1003, LogLevel.Information, "Backed up the database to {Backup} before {Count} migrations, the last being {Last}")]
    public static partial void BackedUpBeforeMigration(this ILogger logger, string backup, int count, string last);

    [LoggerMessage(1004, LogLevel.Warning, "Removed the migration lock that an interrupted start left behind")]
    public static partial void ClearedMigrationLock(this ILogger logger);

    [LoggerMessage(1005, LogLevel.Warning, "Removed {Path}, which an interrupted first start left behind")]
    public static partial void RemovedUnfinished(this ILogger logger, string path);

    [LoggerMessage(1006, LogLevel.Error, "Could not write {Count} proposals; nothing of them was kept")]
    public static partial void WriteFailed(this ILogger logger, int count, Exception cause);

    [LoggerMessage(1101, LogLevel.Information, "Backed up revision {Revision} to {Backup}")]
    public static partial void BackedUp(this ILogger logger, string backup, long revision);

    [LoggerMessage(1102, LogLevel.Error, "The backup failed: {Problem}")]
    public static partial void BackupFailed(this ILogger logger, string problem);

    [LoggerMessage(1103, LogLevel.Error, "A backup did not pass its check: {Problem}")]
    public static partial void BackupDamaged(this ILogger logger, string problem);

    [LoggerMessage(1104, LogLevel.Information, "Restored {Backup} on trial: revision {Revision} with {Entries} entries")]
    public static partial void DrillPassed(this ILogger logger, string backup, long revision, int entries);

    [LoggerMessage(1105, LogLevel.Error, "Restoring {Backup} on trial failed: {Problem}")]
    public static partial void DrillFailed(this ILogger logger, string backup, string problem);

    [LoggerMessage(1106, LogLevel.Information, "Nothing has changed since the last backup, so none was made")]
    public static partial void NothingToBackUp(this ILogger logger);

    [LoggerMessage(1107, LogLevel.Information, "Deleted the old backup {Backup}")]
    public static partial void BackupLetGo(this ILogger logger, string backup);

    [LoggerMessage(1108, LogLevel.Warning, "The database {Path} cannot be written: the atlas can be read, but changes will be refused")]
    public static partial void ReadOnly(this ILogger logger, string path);

    [LoggerMessage(1020, LogLevel.Error, "The chain of revisions is broken at revision {Revision}: it, or something it changed, was rewritten behind the back of the atlas. Compare it with a backup")]
    public static partial void ChainBroken(this ILogger logger, long revision);

    [LoggerMessage(1021, LogLevel.Error, "The chain of revisions could not be checked")]
    public static partial void ChainNotChecked(this ILogger logger, Exception cause);

    [LoggerMessage(1022, LogLevel.Information, "The chain of {Revisions} revisions is whole; checked in {Milliseconds} ms")]
    public static partial void ChainWhole(this ILogger logger, long revisions, long milliseconds);
}
