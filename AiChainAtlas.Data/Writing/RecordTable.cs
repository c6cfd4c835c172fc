using AiChainAtlas.Domain.Records;

namespace AiChainAtlas.Data.Writing;

/// <summary>How the records of one kind stand in tables.</summary>
internal abstract class RecordTable
{
    public abstract RecordKind Kind { get; }

    /// <param name="tables">Where to write.</param>
    /// <param name="record">The record.</param>
    /// <param name="before">What the rows of its id hold; null when there are none.</param>
    /// <param name="ordinal">Its place in the order, for a new one.</param>
    public abstract void Put(TableWriter tables, object record, object? before, int ordinal);

    public abstract void Remove(TableWriter tables, string id);

    /// <summary>The place after the last one; null where the order is not one of places.</summary>
    public abstract int? FirstFreeOrdinal(TableWriter tables);
}

/// <inheritdoc/>
internal sealed class RecordTable<T>(RecordKind<T> kind, string? ordered, Action<RowWriter<T>, T> put, Action<TableWriter, string> remove) : RecordTable
    where T : class
{
    public override RecordKind Kind => kind;

    public override void Put(TableWriter tables, object record, object? before, int ordinal) => put(new RowWriter<T>(tables, ordinal, (T?)before), (T)record);

    public override void Remove(TableWriter tables, string id) => remove(tables, id);

    public override int? FirstFreeOrdinal(TableWriter tables) => ordered is null
        ? null
        : Convert.ToInt32(tables.Scalar($"SELECT COALESCE(MAX(ordinal) + 1, 0) FROM {ordered}"), System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>Writes the rows of one record.</summary>
internal readonly record struct RowWriter<T>(TableWriter Tables, int Ordinal, T? Before)
    where T : class
{
    public bool IsNew => Before is null;

    public void Put(string table, string columns, params ReadOnlySpan<object?> values) => Tables.Put(table, columns, IsNew, values);

    public long PutNumbered(string table, string columns, params ReadOnlySpan<object?> values) => Tables.PutNumbered(table, columns, IsNew, values);

    public void Own(string table, string owner, string value, object ownerId, IReadOnlyList<string> values) =>
        Tables.Own(table, owner, value, ownerId, values, IsNew);
}

/// <summary>The tables of every kind of <see cref="RecordKinds"/>.</summary>
internal static class RecordTables
{
    private static readonly Dictionary<string, RecordTable> ByKind =
        new RecordTable[]
        {
            ReferenceTables.Sources, ChainTables.Stages, ChainTables.Links, ChainTables.Entries, ChainTables.Ranks, ChainTables.Redirects, ChainTables.Relations,
            ReferenceTables.Claims, ReferenceTables.Milestones, ReferenceTables.Terms,
            ComputeTables.Accelerators, ComputeTables.Prices, ModelTables.Models, ComputeTables.ChipStock,
        }.ToDictionary(table => table.Kind.Key);

    public static RecordTable Of(RecordKind kind) => ByKind.GetValueOrDefault(kind.Key)
        ?? throw new InvalidOperationException($"{kind.Key} has no tables; add one to {nameof(RecordTables)}.");
}
