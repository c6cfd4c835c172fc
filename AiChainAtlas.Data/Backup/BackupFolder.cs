using AiChainAtlas.Data.Opening;

namespace AiChainAtlas.Data.Backup;

/// <summary>A folder of backups, held by one writer at a time, also across processes.</summary>
internal sealed class BackupFolder : IDisposable
{
    // As precise as the names it gives: in a folder of other files only its own are touched.
    private const string Names = "atlas-????????T??????Z*";

    private readonly string path;
    private readonly FileStream held;

    private BackupFolder(string path, FileStream held)
    {
        this.path = path;
        this.held = held;
    }

    public static string In(string dataFolder) => Path.Combine(dataFolder, "backups");

    /// <summary>Closes the backups of a data folder to others than the owner, which those of earlier versions were not.</summary>
    public static void CloseIn(string dataFolder)
    {
        try
        {
            if (Directory.Exists(In(dataFolder)))
            {
                OwnerOnly.CloseFolder(In(dataFolder));
            }
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            // It is on a disk that may only be read, or of another user, whose business its rights are.
        }
    }

    /// <exception cref="BackupException">It cannot be written, or somebody else writes a backup there now.</exception>
    public static BackupFolder Hold(string path)
    {
        try
        {
            OwnerOnly.CreateFolder(path);
            return new BackupFolder(path, OwnerOnly.Open(Path.Combine(path, "backups.lock"), FileMode.OpenOrCreate));
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new BackupException(
                $"The folder of backups {path} cannot be written, or a backup is being made there now ({cause.Message.TrimEnd('.')}): try again, or mend the folder.", cause);
        }
    }

    /// <summary>Path for a backup of this second, which nothing has yet.</summary>
    public string NewPath(DateTime at)
    {
        var name = $"atlas-{at:yyyyMMdd'T'HHmmss'Z'}";
        return Enumerable.Range(1, int.MaxValue)
            .Select(n => Path.Combine(path, n == 1 ? $"{name}.db" : $"{name}-{n}.db"))
            .First(file => !File.Exists(file));
    }

    /// <summary>Removes what a killed process left half done. Only while held: nobody else is at work on it.</summary>
    public void RemoveUnfinished()
    {
        foreach (var file in Directory.EnumerateFiles(path, Names + BackupWriter.Unfinished + "*").ToList())
        {
            File.Delete(file);
        }

        foreach (var record in Directory.EnumerateFiles(path, Names + ".json").Where(r => !File.Exists(Path.ChangeExtension(r, ".db"))).ToList())
        {
            File.Delete(record);
        }

        foreach (var drill in Directory.EnumerateDirectories(path, RestoreDrill.FolderPrefix + "*").ToList())
        {
            SqliteFile.Release(DataFolder.DatabasePathIn(drill));
            Directory.Delete(drill, recursive: true);
        }
    }

    public void Dispose() => held.Dispose();

    /// <summary>Paths of the backups in a folder, newest first; none when it cannot be read, which writing to it will tell.</summary>
    public static IReadOnlyList<string> Backups(string path)
    {
        try
        {
            return [.. Directory.EnumerateFiles(path, Names + ".db").OrderByDescending(f => Path.GetFileNameWithoutExtension(f), StringComparer.Ordinal)];
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
