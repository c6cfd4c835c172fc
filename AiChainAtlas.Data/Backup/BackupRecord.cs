using System.Text.Json;
using System.Text.Json.Serialization;

namespace AiChainAtlas.Data.Backup;

/// <summary>What is known of one backup: the JSON file that lies beside it.</summary>
public sealed record BackupRecord
{
    /// <summary>Name of the backup in its folder.</summary>
    public required string File { get; init; }

    public required long Size { get; init; }

    /// <summary>Lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Last revision in it; 0 when it holds none.</summary>
    public required long Revision { get; init; }

    public required DateTime MadeAt { get; init; }

    /// <summary>Version of the application that made it.</summary>
    public required string AppVersion { get; init; }

    /// <summary>The last migration it has had.</summary>
    public required string Schema { get; init; }

    public required BackupReason Reason { get; init; }

    /// <summary>Rows by table.</summary>
    public required IReadOnlyDictionary<string, long> Rows { get; init; }

    /// <summary>When its checksum, its pages, its references and its history last proved right.</summary>
    public required DateTime VerifiedAt { get; init; }

    /// <summary>What the last check found wrong, as a sentence.</summary>
    public string? Problem { get; init; }

    internal static string PathBeside(string backup) => Path.ChangeExtension(backup, ".json");

    /// <summary>The record beside a backup; null when there is none that can be read.</summary>
    internal static BackupRecord? Beside(string backup) => BackupJson.Read<BackupRecord>(PathBeside(backup));
}

/// <summary>What a backup was made for.</summary>
public enum BackupReason
{
    Scheduled,
    OnDemand,
    BeforeMigration,
    BeforeRestore,
}

/// <summary>How the small files beside the backups are written.</summary>
internal static class BackupJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    public static void Write<T>(string path, T value) => DurableFile.Write(path, JsonSerializer.SerializeToUtf8Bytes(value, Options));

    public static T? Read<T>(string path)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(File.ReadAllBytes(path), Options);
        }
        catch (Exception missing) when (missing is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }
}
