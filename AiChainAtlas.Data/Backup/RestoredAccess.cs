using AiChainAtlas.Data.Opening;
using Microsoft.Data.Sqlite;

namespace AiChainAtlas.Data.Backup;

/// <summary>
/// Closes a restored database to all that was let in when the backup was made: a session that has been ended since, a token
/// that has been revoked or a setup link that has been used would be good again, and nothing in the backup tells which.
/// </summary>
public sealed record RestoredAccess
{
    public required int SessionsEnded { get; init; }

    public required int TokensRevoked { get; init; }

    /// <summary>What letting people in again takes, as a sentence; empty when nobody was in.</summary>
    public string Sentence => SessionsEnded + TokensRevoked == 0
        ? "No session and no API token of it was open."
        : $"Every session was ended ({SessionsEnded}) and every API token revoked ({TokensRevoked}): sign in again and make new tokens; {Accounts.AdminSettings.TokenKey} still works.";

    internal static RestoredAccess Close(string path, DateTime at)
    {
        using var connection = new SqliteConnection(SqliteFile.Unpooled(path));
        connection.Open();

        // A backup from before there were accounts lets nobody in.
        if (!MigrationHistory.Tables(connection).Contains("sessions"))
        {
            return new RestoredAccess { SessionsEnded = 0, TokensRevoked = 0 };
        }

        using var transaction = connection.BeginTransaction();
        var done = new RestoredAccess
        {
            SessionsEnded = Run(connection, "UPDATE sessions SET revoked_at = $at WHERE revoked_at IS NULL", at),
            TokensRevoked = Run(connection, "UPDATE api_tokens SET revoked_at = $at WHERE revoked_at IS NULL", at),
        };
        Run(connection, "DELETE FROM setup_links");
        Run(connection, "UPDATE users SET security_stamp = hex(randomblob(20))");
        transaction.Commit();
        return done;
    }

    private static int Run(SqliteConnection connection, string sql, DateTime? at = null)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The four statements above.
        command.CommandText = sql;
#pragma warning restore CA2100
        if (at is { } time)
        {
            command.Parameters.AddWithValue("$at", time);
        }

        return command.ExecuteNonQuery();
    }
}
