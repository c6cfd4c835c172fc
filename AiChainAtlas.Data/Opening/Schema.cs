using System.Data.Common;
using AiChainAtlas.Data.Accounts;
using Microsoft.EntityFrameworkCore;

namespace AiChainAtlas.Data.Opening;

/// <summary>Which migrations this version knows and which a database has had: those of the atlas and those of accounts.</summary>
internal static class Schema
{
    private static readonly MigrationHistory Atlas = new(typeof(AtlasDbContext), "__EFMigrationsHistory");

    /// <summary>Ids of all migrations of the atlas in this version, oldest first.</summary>
    public static IReadOnlyList<string> Known => Atlas.Known;

    /// <summary>Migrations still to be done on either side.</summary>
    /// <exception cref="AtlasStartupException">The database is of a newer version or belongs to something else.</exception>
    public static IReadOnlyList<string> Pending(DbConnection connection)
    {
        var tables = MigrationHistory.Tables(connection);
        return tables.Count == 0 || tables.Contains(Atlas.Table)
            ? [.. AccountSchema.History.Pending(connection, tables), .. Atlas.Pending(connection, tables)]
            : throw new AtlasStartupException(
                $"The database {connection.DataSource} belongs to another application: set {DataSettings.DataKey} to another folder.");
    }

    /// <summary>The newest migration of the database that this version does not know; null when it knows them all.</summary>
    public static string? Unknown(DbConnection connection)
    {
        var tables = MigrationHistory.Tables(connection);
        return Atlas.Unknown(connection, tables) ?? AccountSchema.History.Unknown(connection, tables);
    }

    /// <summary>The newest migration of the atlas that a database has had; empty when it has had none.</summary>
    public static string LastApplied(DbConnection connection) =>
        Atlas.Applied(connection, MigrationHistory.Tables(connection)).Max(StringComparer.Ordinal) ?? "";

    public static async Task MigrateAsync(string path, CancellationToken cancel)
    {
        await using (var context = SqliteFile.Context(path))
        {
            await context.Database.MigrateAsync(cancel);
        }

        await AccountSchema.MigrateAsync(path, cancel);
    }

    /// <summary>
    /// Removes the lock of a migration that was killed; EF Core would wait for it for ever. Only safe while the data folder
    /// is held, since then no other process can be migrating.
    /// </summary>
    /// <returns>Whether there was one.</returns>
    public static bool ClearAbandonedLock(DbConnection connection)
    {
        if (!MigrationHistory.Tables(connection).Contains("__EFMigrationsLock"))
        {
            return false;
        }

        using var command = connection.CreateCommand();
        command.CommandText = "DELETE FROM __EFMigrationsLock";
        return command.ExecuteNonQuery() > 0;
    }
}
