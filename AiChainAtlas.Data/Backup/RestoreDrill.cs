using AiChainAtlas.Data.Editing;
using AiChainAtlas.Data.Opening;
using Microsoft.Extensions.Logging.Abstractions;

namespace AiChainAtlas.Data.Backup;

/// <summary>One trial of a backup: restored into a folder of its own, opened as the application opens it, compared, removed.</summary>
public sealed record RestoreDrill
{
    internal const string FolderPrefix = "drill-";

    public required string File { get; init; }

    public required DateTime At { get; init; }

    /// <summary>Revision of the atlas that was loaded; 0 when none was.</summary>
    public required long Revision { get; init; }

    /// <summary>Published entries of the atlas that was loaded.</summary>
    public required int Entries { get; init; }

    /// <summary>Why it failed, as a sentence; null when the backup can be restored.</summary>
    public string? Problem { get; init; }

    internal static async Task<RestoreDrill> RunAsync(string backup, DataSettings settings, TimeProvider time, Disk disk, CancellationToken cancel)
    {
        var name = Path.GetFileName(backup);
        var at = time.GetUtcNow().UtcDateTime;
        var folder = Path.Combine(Path.GetDirectoryName(backup)!, FolderPrefix + Path.GetFileNameWithoutExtension(backup));
        using var held = BackupFolder.Hold(Path.GetDirectoryName(backup)!);
        held.RemoveUnfinished();
        try
        {
            var record = BackupRecord.Beside(backup) ?? throw new BackupException($"{name} has no record beside it to compare it with.");
            disk.RequireRoomFor(record.Size, Path.GetDirectoryName(backup)!);
            OwnerOnly.CreateFolder(folder);
            var restored = DataFolder.DatabasePathIn(folder);
            DurableFile.Copy(backup, restored);
            var content = BackupCheck.Read(restored, name, record);
            if (content.Rows.Count != record.Rows.Count || record.Rows.Any(table => content.Rows.GetValueOrDefault(table.Key, -1) != table.Value))
            {
                throw new BackupException($"{name} holds another number of rows than its record.");
            }

            var store = new AtlasStore();
            using (var database = new AtlasDatabase(
                settings with { DataFolder = folder }, store, new AtlasEditor(store, time, NullLogger<AtlasEditor>.Instance), time, NullLogger<AtlasDatabase>.Instance))
            {
                await database.OpenAsync(cancel);
            }

            return store.Revision == record.Revision
                ? new RestoreDrill { File = name, At = at, Revision = store.Revision, Entries = store.Current.Entries.Count }
                : throw new BackupException($"{name} was loaded at revision {store.Revision}, its record says {record.Revision}.");
        }
        catch (Exception cause) when (cause is BackupException or AtlasStartupException or IOException or UnauthorizedAccessException)
        {
            return new RestoreDrill { File = name, At = at, Revision = 0, Entries = 0, Problem = cause.Message };
        }
        finally
        {
            held.RemoveUnfinished();
        }
    }
}

/// <summary>What the last trial gave, and the last that succeeded.</summary>
internal sealed record RestoreDrills
{
    private const string FileName = "restore-drills.json";

    public RestoreDrill? Last { get; init; }

    public RestoreDrill? LastPassed { get; init; }

    public static RestoreDrills Of(string backupFolder) => BackupJson.Read<RestoreDrills>(Path.Combine(backupFolder, FileName)) ?? new();

    public static void Add(string backupFolder, RestoreDrill drill) => BackupJson.Write(
        Path.Combine(backupFolder, FileName),
        new RestoreDrills { Last = drill, LastPassed = drill.Problem is null ? drill : Of(backupFolder).LastPassed });
}
