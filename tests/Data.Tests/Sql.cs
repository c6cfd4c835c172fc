using AiChainAtlas.Data.Opening;
using Microsoft.Data.Sqlite;

namespace AiChainAtlas.Data.Tests;

/// <summary>Plain SQL for looking at a store from outside.</summary>
internal static class Sql
{
    public static void Run(this SqliteConnection connection, string sql) => connection.Scalar(sql);

    public static object? Scalar(this SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constants of tests.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command.ExecuteScalar();
    }

    /// <summary>Changes a closed database behind the back of the application.</summary>
    public static async Task ChangeAsync(string path, params string[] statements)
    {
        await using (var connection = await SqliteFile.OpenAsync(path, TestContext.Current.CancellationToken))
        {
            foreach (var statement in statements)
            {
                connection.Run(statement);
            }
        }

        SqliteFile.Release(path);
    }
}
