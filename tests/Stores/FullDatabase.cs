using Microsoft.Data.Sqlite;

namespace AiChainAtlas.Tests.Stores;

/// <summary>
/// A database that may not grow by a page, which SQLite tells apart from a full disk in nothing; needs no right to mount
/// one. The limit belongs to a connection, so all that the pool will hand out get it: before the application has opened its own.
/// </summary>
internal static class FullDatabase
{
    // More than a test site has open at a time.
    private const int Connections = 24;

    public static void Fill(string connectionString)
    {
        var all = Enumerable.Range(0, Connections).Select(_ => new SqliteConnection(connectionString)).ToList();
        all.ForEach(connection => connection.Open());

        // Taken out again when there is to be room.
        Run(all[0], "CREATE TABLE filler (content BLOB); INSERT INTO filler VALUES (zeroblob(1000000))");
        foreach (var connection in all)
        {
            Run(connection, "SELECT COUNT(*) FROM filler; PRAGMA max_page_count=1");
        }

        all.ForEach(connection => connection.Dispose());
    }

    public static void Empty(string connectionString)
    {
        using var connection = new SqliteConnection(connectionString);
        connection.Open();
        Run(connection, "DELETE FROM filler");
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements above.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
