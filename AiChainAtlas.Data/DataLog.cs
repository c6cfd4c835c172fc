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
    public static partial void BackedUp(this ILogger logger, string backup, int count, string last);

    [LoggerMessage(1004, LogLevel.Warning, "Removed the migration lock that an interrupted start left behind")]
    public static partial void ClearedMigrationLock(this ILogger logger);

    [LoggerMessage(1005, LogLevel.Warning, "Removed {Path}, which an interrupted first start left behind")]
    public static partial void RemovedUnfinished(this ILogger logger, string path);

    [LoggerMessage(1006, LogLevel.Error, "Could not write {Count} proposals; nothing of them was kept")]
    public static partial void WriteFailed(this ILogger logger, int count, Exception cause);

    [LoggerMessage(1020, LogLevel.Error, "The chain of revisions is broken at revision {Revision}: it, or something it changed, was rewritten behind the back of the atlas. Compare it with a backup")]
    public static partial void ChainBroken(this ILogger logger, long revision);

    [LoggerMessage(1021, LogLevel.Error, "The chain of revisions could not be checked")]
    public static partial void ChainNotChecked(this ILogger logger, Exception cause);

    [LoggerMessage(1022, LogLevel.Information, "The chain of {Revisions} revisions is whole; checked in {Milliseconds} ms")]
    public static partial void ChainWhole(this ILogger logger, long revisions, long milliseconds);
}
