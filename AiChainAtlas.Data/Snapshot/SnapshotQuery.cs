using System.Data.Common;

namespace AiChainAtlas.Data.Snapshot;

/// <summary>
/// Runs the flat queries of one snapshot on one open connection. Plain readers instead of EF Core queries: compiling
/// those costs more at a cold start than reading all the rows.
/// </summary>
internal sealed class SnapshotQuery(DbConnection connection, DbTransaction transaction)
{
    private readonly Shared shared = new();

    public List<T> List<T>(string sql, Func<Row, T> read)
    {
        var items = new List<T>();
        Each(sql, row => items.Add(read(row)));
        return items;
    }

    /// <summary>Values by owner, in the order of the query, which names the owner first.</summary>
    public Dictionary<TOwner, List<T>> ByOwner<TOwner, T>(string sql, Func<Row, TOwner> owner, Func<Row, T> value)
        where TOwner : notnull
    {
        var lists = new Dictionary<TOwner, List<T>>();
        Each(sql, row =>
        {
            var key = owner(row);
            if (!lists.TryGetValue(key, out var list))
            {
                lists[key] = list = [];
            }

            list.Add(value(row));
        });
        return lists;
    }

    private void Each(string sql, Action<Row> read)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var row = new Row(reader, shared);
        while (row.Next())
        {
            read(row);
        }
    }
}
