using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace AiChainAtlas.Data.Opening;

/// <summary>Opens a SQLite file, with EF Core or without it, always with the same settings.</summary>
internal static class SqliteFile
{
    // A committed change survives a power cut (FULL), readers never wait for a writer (WAL).
    public const string Pragmas =
        "PRAGMA busy_timeout=5000; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;";

    public static string ConnectionString(string path) => new SqliteConnectionStringBuilder
    {
        DataSource = path,
        ForeignKeys = true,
    }.ToString();

    /// <summary>For a file that is moved or deleted afterwards: nothing keeps it open.</summary>
    public static string Unpooled(string path) => new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString();

    public static string ReadOnly(string path) =>
        new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString();

    public static void Configure(DbContextOptionsBuilder options, string path, Action<SqliteDbContextOptionsBuilder>? sqlite = null) =>
        options.UseSqlite(ConnectionString(path), sqlite).AddInterceptors(SqlitePragmas.Instance);

    public static AtlasDbContext Context(string path)
    {
        var options = new DbContextOptionsBuilder<AtlasDbContext>();
        Configure(options, path);
        return new AtlasDbContext(options.Options);
    }

    public static async Task<SqliteConnection> OpenAsync(string path, CancellationToken cancel)
    {
        var connection = new SqliteConnection(ConnectionString(path));
        try
        {
            await connection.OpenAsync(cancel);
            using var command = connection.CreateCommand();
            command.CommandText = Pragmas;
            await command.ExecuteNonQueryAsync(cancel);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>Whether the system let the file be opened for reading only, which SQLite makes the best of.</summary>
    public static bool IsReadOnly(SqliteConnection connection) => SQLitePCL.raw.sqlite3_db_readonly(connection.Handle, "main") == 1;

    /// <summary>For one short look that can change nothing; never waits for a writer.</summary>
    public static SqliteConnection OpenToRead(string path)
    {
        var connection = new SqliteConnection(ReadOnly(path));
        try
        {
            connection.Open();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Brings everything committed into the main file, so that it is whole without its journal.</summary>
    public static void MoveJournalIntoFile(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        command.ExecuteNonQuery();
    }

    /// <summary>Closes what the pool keeps open, so that the file can be moved or deleted.</summary>
    public static void Release(string path)
    {
        using var connection = new SqliteConnection(ConnectionString(path));
        SqliteConnection.ClearPool(connection);
    }
}
