using AiChainAtlas.Domain.Chain;
using Microsoft.Data.Sqlite;

namespace AiChainAtlas.Data.Snapshot;

/// <summary>Reads everything that is published from the tables into one <see cref="Atlas"/>.</summary>
internal static class SnapshotReader
{
    /// <exception cref="InvalidDataException">The store holds something that this version cannot read.</exception>
    public static Atlas Read(SqliteConnection connection)
    {
        // One transaction: all queries see the same revision while others write. Deferred: it takes no write lock.
        using var transaction = connection.BeginTransaction(deferred: true);
        var query = new SnapshotQuery(connection, transaction);
        var revisions = query.List(
            "SELECT id, at FROM revisions ORDER BY id DESC LIMIT 1", row => (Id: row.Long(), At: row.Moment()));
        if (revisions.Count == 0)
        {
            throw new InvalidDataException("entries without any revision");
        }

        var entries = ChainQueries.Entries(query);
        var hidden = query.List("SELECT id FROM entries WHERE state <> 'published'", row => row.Text()).ToHashSet();
        return new Atlas(
            new AtlasContent
            {
                Stages = ChainQueries.Stages(query),
                Links = ChainQueries.Links(query),
                Entries = entries,
                Relations = ChainQueries.Relations(query, hidden),
                Redirects = ChainQueries.Redirects(query, hidden),
                Sources = RecordQueries.Sources(query),
                Claims = RecordQueries.Claims(query, hidden),
                Milestones = RecordQueries.Milestones(query),
                Terms = RecordQueries.Terms(query),
                Accelerators = ComputeQueries.Accelerators(query),
                Prices = ComputeQueries.Prices(query),
                Models = ComputeQueries.Models(query),
                ChipStock = ComputeQueries.ChipStock(query),
            },
            revisions[0].Id,
            revisions[0].At);
    }
}
