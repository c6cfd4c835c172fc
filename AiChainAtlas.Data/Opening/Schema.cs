using System.Data.Common;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;

namespace AiChainAtlas.Data.Opening;

/// <summary>Which migrations this version knows and which a database has had.</summary>
internal static class Schema
{
    /// <summary>Ids of all migrations of this version, oldest first.</summary>
    public static IReadOnlyList<string> Known { get; } =
    [
        .. typeof(AtlasDbContext).Assembly.GetTypes()
            .Select(type => type.GetCustomAttribute<MigrationAttribute>()?.Id)
            .OfType<string>()
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Migrations still to be done. Asks the database directly: building EF Core's model would slow every start.</summary>
    /// <exception cref="AtlasStartupException">The database is of a newer version or belongs to something else.</exception>
    public static IReadOnlyList<string> Pending(DbConnection connection)
    {
        var tables = Texts(connection, "SELECT name FROM sqlite_master WHERE type = 'table'");
        if (!tables.Contains("__EFMigrationsHistory"))
        {
            return tables.Count == 0
                ? Known
                : throw new AtlasStartupException(
                    $"The database {connection.DataSource} belongs to another application: set {DataSettings.DataKey} to another folder.");
        }

        return Unknown(connection) is { } newer
            ? throw new AtlasStartupException(
                $"The database {connection.DataSource} has the newer schema {newer}, which this version does not know: "
                + "start the newer version, or restore a backup made before the upgrade.")
            : [.. Known.Except(Applied(connection))];
    }

    /// <summary>The newest migration of the database that this version does not know; null when it knows them all.</summary>
    public static string? Unknown(DbConnection connection) => Applied(connection).Except(Known).Max(StringComparer.Ordinal);

    /// <summary>The newest migration that a database has had; empty when it has had none.</summary>
    public static string LastApplied(DbConnection connection) =>
        Texts(connection, "SELECT name FROM sqlite_master WHERE type = 'table'").Contains("__EFMigrationsHistory")
            ? Applied(connection).Max(StringComparer.Ordinal) ?? ""
            : "";

    public static async Task MigrateAsync(string path, CancellationToken cancel)
    {
        await using var context = SqliteFile.Context(path);
        await context.Database.MigrateAsync(cancel);
    }

    /// <summary>
    /// Removes the lock of a migration that was killed; EF Core would wait for it for ever. Only safe while the data folder
    /// is held, since then no other process can be migrating.
    /// </summary>
    /// <returns>Whether there was one.</returns>
    public static bool ClearAbandonedLock(DbConnection connection)
    {
        if (!Texts(connection, "SELECT name FROM sqlite_master WHERE type = 'table'").Contains("__EFMigrationsLock"))
        {
            return false;
        }

        using var command = connection.CreateCommand();
        command.CommandText = "DELETE FROM __EFMigrationsLock";
        return command.ExecuteNonQuery() > 0;
    }

    private static HashSet<string> Applied(DbConnection connection) => Texts(connection, "SELECT MigrationId FROM __EFMigrationsHistory");

    private static HashSet<string> Texts(DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements above.
        command.CommandText = sql;
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        var texts = new HashSet<string>(StringComparer.Ordinal);
        while (reader.Read())
        {
            texts.Add(reader.GetString(0));
        }

        return texts;
    }
}
