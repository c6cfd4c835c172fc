namespace AiChainAtlas.Data.Backup;

/// <summary>How much room there is; a test has another answer than the system.</summary>
public class Disk
{
    public virtual long FreeBytes(string folder) => new DriveInfo(Path.GetFullPath(folder)).AvailableFreeSpace;

    /// <exception cref="BackupException">Less than twice the size is free, so that the disk would be full soon after.</exception>
    internal void RequireRoomFor(long size, string folder)
    {
        var free = FreeBytes(folder);
        if (free < 2 * size)
        {
            throw new BackupException(
                $"There is no room for a copy of the database in {folder}: {Megabytes(2 * size)} MB are asked for (twice its size) and "
                + $"{Megabytes(free)} MB are free. Make room or choose another disk.");
        }
    }

    private static string Megabytes(long bytes) => (bytes / 1_000_000d).ToString("0.0", System.Globalization.CultureInfo.InvariantCulture);
}
