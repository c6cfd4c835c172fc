using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace AiChainAtlas.Data.Opening;

/// <summary>Gives every connection that EF Core opens the settings of <see cref="SqliteFile.Pragmas"/>.</summary>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    public static readonly SqlitePragmas Instance = new();

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = SqliteFile.Pragmas;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        using var command = connection.CreateCommand();
        command.CommandText = SqliteFile.Pragmas;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
