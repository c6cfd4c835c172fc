using System.Data.Common;
using System.Reflection;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace AiChainAtlas.Data.Opening;

/// <summary>Which migrations of one context this version knows and which a database has had.</summary>
internal sealed class MigrationHistory(Type context, string table)
{
    /// <summary>Ids of all migrations of this version, oldest first.</summary>
    public IReadOnlyList<string> Known { get; } =
    [
        .. context.Assembly.GetTypes()
            .Where(type => type.GetCustomAttribute<DbContextAttribute>()?.ContextType == context)
            .Select(type => type.GetCustomAttribute<MigrationAttribute>()?.Id)
            .OfType<string>()
            .Order(StringComparer.Ordinal),
    ];

    public string Table => table;

    /// <summary>Migrations still to be done. Asks the database directly: building EF Core's model would slow every start.</summary>
    /// <exception cref="AtlasStartupException">The database is of a newer version.</exception>
    public IReadOnlyList<string> Pending(DbConnection connection, IReadOnlySet<string> tables) => Unknown(connection, tables) is { } newer
        ? throw new AtlasStartupException(
            $"The database {connection.DataSource} has the newer schema {newer}, which this version does not know: "
            + "start the newer version, or restore a backup made before the upgrade.")
        : [.. Known.Except(Applied(connection, tables))];

    /// <summary>The newest migration of the database that this version does not know; null when it knows them all.</summary>
    public string? Unknown(DbConnection connection, IReadOnlySet<string> tables) => Applied(connection, tables).Except(Known).Max(StringComparer.Ordinal);

    /// <summary>Migrations that a database has had.</summary>
    public IReadOnlySet<string> Applied(DbConnection connection, IReadOnlySet<string> tables) =>
        tables.Contains(table) ? Texts(connection, $"SELECT MigrationId FROM {table}") : new HashSet<string>();

    public static IReadOnlySet<string> Tables(DbConnection connection) => Texts(connection, "SELECT name FROM sqlite_master WHERE type = 'table'");

    private static HashSet<string> Texts(DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The two statements above, with the name of a table of ours.
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
