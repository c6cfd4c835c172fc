using System.Data;
using System.Data.Common;
using AiChainAtlas.Domain.Chain;

namespace AiChainAtlas.Data.Snapshot;

/// <summary>Reads everything that is published from the tables into one <see cref="Atlas"/>.</summary>
internal static class SnapshotReader
{
    /// <exception cref="InvalidOperationException">The store holds no revision yet.</exception>
    public static Atlas Read(DbConnection connection)
    {
        // One transaction: all queries see the same revision while others write.
        using var transaction = connection.BeginTransaction(IsolationLevel.Serializable);
        var query = new SnapshotQuery(connection, transaction);
        var (revision, at) = query.List(
            "SELECT id, at FROM revisions ORDER BY id DESC LIMIT 1", row => (row.Long(), row.Moment())).Single();
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
            revision,
            at);
    }
}
