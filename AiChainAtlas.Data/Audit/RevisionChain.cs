using System.Data.Common;
using AiChainAtlas.Data.Tables;

namespace AiChainAtlas.Data.Audit;

/// <summary>Follows the revisions of a database from the first to the last.</summary>
public static class RevisionChain
{
    /// <summary>How far the chain holds. A database from before the first migration has none, which is no problem.</summary>
    public static RevisionChainCheck Check(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'revisions')";
        if (!Equals(command.ExecuteScalar(), 1L))
        {
            return new RevisionChainCheck(0, null);
        }

        command.CommandText = "SELECT id, at, who, reason, what, previous_hash, hash FROM revisions ORDER BY id";
        using var reader = command.ExecuteReader();
        var (last, hash) = (0L, "");
        while (reader.Read())
        {
            var row = Row(reader);
            if (row.Id != last + 1 || row.PreviousHash != hash || row.Hash != RevisionHash.Of(row))
            {
                return new RevisionChainCheck(last, $"The history does not hold: revision {row.Id} was changed, or one before it is missing.");
            }

            (last, hash) = (row.Id, row.Hash);
        }

        return new RevisionChainCheck(last, null);
    }

    private static RevisionRow Row(DbDataReader reader) => new()
    {
        Id = reader.GetInt64(0),
        At = DateTime.SpecifyKind(reader.GetDateTime(1), DateTimeKind.Utc),
        Who = reader.GetString(2),
        Reason = reader.GetString(3),
        What = reader.GetString(4),
        PreviousHash = reader.GetString(5),
        Hash = reader.GetString(6),
    };
}

/// <summary>Up to which revision the chain holds, and what is wrong with the next, as a sentence.</summary>
public sealed record RevisionChainCheck(long Revision, string? Problem);
