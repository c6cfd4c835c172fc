using System.Data;
using System.Data.Common;
using AiChainAtlas.Data.Editing;
using AiChainAtlas.Data.Writing;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Records;

namespace AiChainAtlas.Data.Seed;

/// <summary>Fills an empty store: all of the content and revision 1 in one transaction, or nothing.</summary>
internal static class Seeding
{
    private const string Seeder = "seed";

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
        using var tables = new TableWriter(connection) { Transaction = transaction };
        tables.Run(TableWriter.CheckReferencesAtTheEnd);
        foreach (var kind in RecordKinds.All)
        {
            var table = RecordTables.Of(kind);
            foreach (var (ordinal, record) in kind.AllIn(content).Index())
            {
                table.Put(tables, record, before: null, ordinal);
            }
        }

        RevisionWriter.Write(tables, RevisionWriter.First(Seeder, "First data of the atlas", at, Counts(content)));
        transaction.Commit();
    }

    private static Dictionary<string, int> Counts(AtlasContent content)
    {
        var counts = RecordKinds.All.ToDictionary(kind => kind.Key, kind => kind.AllIn(content).Count);
        counts["facts"] = content.Entries.Sum(e => e.Facts.Count);
        return counts;
    }
}
