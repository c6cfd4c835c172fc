using Microsoft.Data.Sqlite;

namespace AiChainAtlas.Data;

/// <summary>A change could not be written. Nothing of it was kept; the message says what to do.</summary>
public sealed class AtlasWriteException(string message, Exception? cause = null) : Exception(message, cause)
{
    private const int Busy = 5;
    private const int ReadOnly = 8;
    private const int Full = 13;

    // SQLITE_IOERR_SHMSIZE: no room for the index of the journal, which comes before the journal itself.
    private const int NoRoomForIndex = 10 | (19 << 8);

    internal static AtlasWriteException Of(Exception cause) => new(
        cause is SqliteException sqlite
            ? (sqlite.SqliteExtendedErrorCode == NoRoomForIndex ? Full : sqlite.SqliteErrorCode) switch
            {
                Full => "The disk is full: nothing was written. Make room and save again.",
                ReadOnly => "The database may only be read: nothing was written. Let the atlas write to its data folder and save again.",
                Busy => "Another program keeps the database busy: nothing was written. Save again in a moment.",
                _ => "The database could not be written: nothing was kept. See the log for the reason.",
            }
            : "The change could not be written: nothing was kept. See the log for the reason.",
        cause);
}
