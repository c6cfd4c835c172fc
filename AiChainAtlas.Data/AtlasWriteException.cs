using Microsoft.Data.Sqlite;

namespace AiChainAtlas.Data;

/// <summary>A change could not be written. Nothing of it was kept; the message says what to do.</summary>
public sealed class AtlasWriteException(string message, Exception? cause = null) : Exception(message, cause)
{
    private const int Busy = 5;
    private const int ReadOnly = 8;
    private const int InputOutput = 10;
    private const int Full = 13;
    private const int CannotOpen = 14;

    // The index of the journal grows by 32 KiB at once, and the journal by what is written: with less than this left, the disk is to blame.
    private const long LeastRoom = 65_536;

    /// <param name="cause">What stopped the write.</param>
    /// <param name="database">Path of the database, whose disk is asked for room: a file system may not say that it is full.</param>
    internal static AtlasWriteException Of(Exception cause, string database) => new(
        cause is SqliteException sqlite
            ? (sqlite.SqliteErrorCode is InputOutput or CannotOpen && IsFull(database) ? Full : sqlite.SqliteErrorCode) switch
            {
                Full => "The disk is full: nothing was written. Make room and save again.",
                ReadOnly => "The database may only be read: nothing was written. Let the atlas write to its data folder and save again.",
                Busy => "Another program keeps the database busy: nothing was written. Save again in a moment.",
                _ => "The database could not be written: nothing was kept. See the log for the reason.",
            }
            : "The change could not be written: nothing was kept. See the log for the reason.",
        cause);

    private static bool IsFull(string database)
    {
        try
        {
            return new DriveInfo(Path.GetDirectoryName(Path.GetFullPath(database))!).AvailableFreeSpace < LeastRoom;
        }
        catch (Exception unknown) when (unknown is IOException or UnauthorizedAccessException)
        {
            // The folder is gone or closed to us: that is what is wrong, and whoever waits for an answer gets one.
            return false;
        }
    }
}
