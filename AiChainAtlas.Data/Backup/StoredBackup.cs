namespace AiChainAtlas.Data.Backup;

/// <summary>A backup in its folder.</summary>
public sealed record StoredBackup
{
    public required string Path { get; init; }

    public required BackupState State { get; init; }

    /// <summary>What was written down when it was made; null when that is lost.</summary>
    public BackupRecord? Record { get; init; }

    /// <summary>What is wrong with it, as a sentence.</summary>
    public string? Problem { get; init; }

    public string Name => System.IO.Path.GetFileName(Path);

    // Looks at names, sizes and records only; checking the bytes is asked for.
    internal static StoredBackup At(string path)
    {
        var record = BackupRecord.Beside(path);
        var problem = record is null
            ? $"{System.IO.Path.GetFileName(path)} has no record beside it, so that its checksum cannot be checked."
            : record.Problem ?? (new FileInfo(path) is { Exists: true } file && file.Length == record.Size
                ? null
                : $"{record.File} is damaged: it has another size than its record says.");
        return new StoredBackup
        {
            Path = path,
            Record = record,
            Problem = problem,
            State = record is null ? BackupState.Unrecorded : problem is null ? BackupState.Verified : BackupState.Damaged,
        };
    }
}

/// <summary>What the last check of a backup said.</summary>
public enum BackupState
{
    /// <summary>It proved whole when it was made or checked again.</summary>
    Verified,

    Damaged,

    /// <summary>There is no record of it.</summary>
    Unrecorded,
}
