using Microsoft.Data.Sqlite;

namespace AiChainAtlas.Data.Opening;

/// <summary>Tells a database apart from anything else that stands in its place. Never repairs, never recreates.</summary>
internal static class DatabaseFile
{
    private const int Corrupt = 11;
    private const int NotADatabase = 26;

    public static readonly string[] Sidecars = ["-wal", "-shm", "-journal"];

    /// <exception cref="AtlasStartupException">The file is there but is no SQLite database, or only its journal is there.</exception>
    public static bool Exists(string path)
    {
        if (!File.Exists(path))
        {
            return Directory.Exists(path) || File.Exists(path + "-wal")
                ? throw new AtlasStartupException(
                    $"The database {path} is missing although its journal or a folder of that name is there. {Remedy}")
                : false;
        }

        Span<byte> header = stackalloc byte[16];
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var length = stream.ReadAtLeast(header, header.Length, throwOnEndOfStream: false);
        return header[..length].SequenceEqual("SQLite format 3\0"u8)
            ? true
            : throw new AtlasStartupException($"{path} is no SQLite database. {Remedy}");
    }

    /// <summary>What an operator should read instead of this failure; null when it already is that or is a bug.</summary>
    public static AtlasStartupException? Explain(string path, Exception failure) => failure switch
    {
        SqliteException { SqliteErrorCode: Corrupt or NotADatabase } or InvalidDataException or FormatException =>
            new AtlasStartupException($"The database {path} is damaged ({failure.Message}). {Remedy}", failure),
        SqliteException or IOException or UnauthorizedAccessException =>
            new AtlasStartupException($"The database {path} cannot be used ({failure.Message}). {Remedy}", failure),
        _ => null,
    };

    private static string Remedy =>
        $"Nothing was changed: restore a backup, or move it away, or set {DataSettings.DataKey} to another folder.";
}
