using System.Data;
using System.Data.Common;
using System.Text.Json;
using AiChainAtlas.Data.Audit;
using AiChainAtlas.Data.Tables;
using AiChainAtlas.Domain.Chain;

namespace AiChainAtlas.Data.Seed;

/// <summary>Fills an empty store: all of the content and revision 1 in one transaction, or nothing.</summary>
internal static class Seeding
{
    /// <summary>Whether nothing has ever been written.</summary>
    public static bool IsEmpty(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT NOT EXISTS (SELECT 1 FROM revisions) AND NOT EXISTS (SELECT 1 FROM entries)";
        return Convert.ToInt64(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture) == 1;
    }

    /// <exception cref="InvalidOperationException">The store holds something.</exception>
    public static void Write(DbConnection connection, AtlasContent content, DateTime at)
    {
        if (!IsEmpty(connection))
        {
            throw new InvalidOperationException("Only an empty store is seeded; this one holds something.");
        }

        using var transaction = connection.BeginTransaction(IsolationLevel.Serializable);
        using (var command = connection.CreateCommand())
        {
            command.Transaction = transaction;
            // References are checked once at the end, so that a part may come before its larger link.
            command.CommandText = "PRAGMA defer_foreign_keys=ON";
            command.ExecuteNonQuery();
        }

        var tables = new TableInserter(connection, transaction);
        ContentWriter.Write(content, tables);
        var revision = First(content, at);
        tables.Insert("revisions", "id, at, who, reason, what, previous_hash, hash",
            [[revision.Id, revision.At, revision.Who, revision.Reason, revision.What, revision.PreviousHash, revision.Hash]]);
        transaction.Commit();
    }

    private static RevisionRow First(AtlasContent content, DateTime at)
    {
        var row = new RevisionRow
        {
            Id = 1,
            At = at,
            Who = "seed",
            Reason = "Seeded an empty store",
            What = JsonSerializer.Serialize(new Dictionary<string, int>
            {
                ["stages"] = content.Stages.Count,
                ["links"] = content.Links.Count,
                ["entries"] = content.Entries.Count,
                ["facts"] = content.Entries.Sum(e => e.Facts.Count),
                ["relations"] = content.Relations.Count,
                ["sources"] = content.Sources.Count,
                ["claims"] = content.Claims.Count,
                ["milestones"] = content.Milestones.Count,
                ["terms"] = content.Terms.Count,
                ["accelerators"] = content.Accelerators.Count,
                ["prices"] = content.Prices.Count,
                ["models"] = content.Models.Count,
                ["chip_stock"] = content.ChipStock.Count,
                ["redirects"] = content.Redirects.Count,
            }),
            PreviousHash = "",
            Hash = "",
        };
        row.Hash = RevisionHash.Of(row);
        return row;
    }
}
