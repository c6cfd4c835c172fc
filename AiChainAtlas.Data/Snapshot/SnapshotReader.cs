using AiChainAtlas.Domain.Chain;
using Microsoft.Data.Sqlite;

namespace AiChainAtlas.Data.Snapshot;

/// <summary>Everything the store holds at one revision, retired things included.</summary>
internal sealed record StoredContent(AtlasContent Content, long Revision, string Hash, DateTime At)
{
    /// <summary>What readers see of it.</summary>
    public Atlas Publish() => new(Published.Of(Content), Revision, At);
}

/// <summary>Reads the tables.</summary>
internal static class SnapshotReader
{
    /// <exception cref="InvalidDataException">The store holds something that this version cannot read.</exception>
    public static StoredContent Read(SqliteConnection connection)
    {
        // One transaction: all queries see the same revision while others write. Deferred: it takes no write lock.
        using var transaction = connection.BeginTransaction(deferred: true);
        var query = new SnapshotQuery(connection, transaction);
        var revisions = query.List(
            "SELECT id, hash, at FROM revisions ORDER BY id DESC LIMIT 1", row => (Id: row.Long(), Hash: row.Text(), At: row.Moment()));
        if (revisions.Count == 0)
        {
            throw new InvalidDataException("entries without any revision");
        }

        return new StoredContent(
            new AtlasContent
            {
                Stages = ChainQueries.Stages(query),
                Links = ChainQueries.Links(query),
                Entries = ChainQueries.Entries(query),
                Relations = ChainQueries.Relations(query),
                Ranks = ChainQueries.Ranks(query),
                Redirects = ChainQueries.Redirects(query),
                Sources = RecordQueries.Sources(query),
                Claims = RecordQueries.Claims(query),
                Milestones = RecordQueries.Milestones(query),
                Terms = RecordQueries.Terms(query),
                Accelerators = ComputeQueries.Accelerators(query),
                Prices = ComputeQueries.Prices(query),
                Models = ModelQueries.Models(query),
                ChipStock = ComputeQueries.ChipStock(query),
            },
            revisions[0].Id,
            revisions[0].Hash,
            revisions[0].At);
    }
}
