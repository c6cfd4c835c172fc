using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace AiChainAtlas.Data.Writing;

/// <summary>Writes rows with prepared commands on one connection; each statement is prepared once and used again.</summary>
internal sealed class TableWriter(DbConnection connection) : IDisposable
{
    /// <summary>Lets a part come before its larger link: references are checked once, when the transaction commits.</summary>
    public const string CheckReferencesAtTheEnd = "PRAGMA defer_foreign_keys=ON";

    // Each number of rows is a statement of its own to keep prepared.
    private const int MostTogether = 16;

    private readonly Dictionary<string, DbCommand> prepared = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> lastNumbers = new(StringComparer.Ordinal);

    /// <summary>The transaction that all statements from now on belong to.</summary>
    public DbTransaction? Transaction { get; set; }

    /// <summary>Puts one row in place.</summary>
    /// <param name="table">Name of the table; written into SQL, so never anything from outside.</param>
    /// <param name="columns">Names of the columns separated by commas, likewise; the first is the key.</param>
    /// <param name="isNew">True inserts, and fails on a row of that key; false changes it, all but its place in the order.</param>
    /// <param name="values">One value per column.</param>
    public void Put(string table, string columns, bool isNew, params ReadOnlySpan<object?> values) =>
        Run(isNew ? $"+{table}({columns}" : $"={table}({columns}", () => isNew ? Insert(table, columns) : Update(table, columns), values);

    /// <summary>The same for a row with a number of its own, which the rows it owns refer to.</summary>
    /// <returns>That number.</returns>
    public long PutNumbered(string table, string columns, bool isNew, params ReadOnlySpan<object?> values)
    {
        Put(table, columns, isNew, values);
        return isNew ? LastNumber() : (long)Scalar($"SELECT id FROM {table} WHERE {Names(columns)[0]} = @p0", values[0])!;
    }

    /// <summary>Removes the rows that hold a value.</summary>
    public void Delete(string table, string column, object value) =>
        Run($"-{table}({column}", () => $"DELETE FROM {table} WHERE {column} = @p0", value);

    /// <summary>Removes the rows an owner had and inserts these in their order.</summary>
    public void Own(string table, string owner, string value, object ownerId, IReadOnlyList<string> values, bool isNew)
    {
        if (!isNew)
        {
            Delete(table, owner, ownerId);
        }

        Add(table, $"{owner}, ordinal, {value}", [.. values.Select((text, i) => new object?[] { ownerId, i, text })]);
    }

    /// <summary>Inserts rows, many in a statement.</summary>
    /// <param name="table">Name of the table; written into SQL, so never anything from outside.</param>
    /// <param name="columns">Names of the columns separated by commas, likewise.</param>
    /// <param name="rows">One value per column each.</param>
    public void Add(string table, string columns, IReadOnlyList<object?[]> rows)
    {
        for (var i = 0; i < rows.Count; i += MostTogether)
        {
            object?[][] together = [.. rows.Skip(i).Take(MostTogether)];
            Run($"*{together.Length}{table}({columns}", () => InsertMany(table, columns, together.Length), [.. together.SelectMany(row => row)]);
        }
    }

    /// <summary>
    /// A number for a new row of a table that numbers its rows itself: those who know it beforehand can insert the rows that
    /// refer to it in one statement. Numbers of a transaction that failed are left out for good.
    /// </summary>
    public long NewNumber(string table)
    {
        var last = lastNumbers.TryGetValue(table, out var known)
            ? known
            : (long)Scalar("SELECT COALESCE((SELECT seq FROM sqlite_sequence WHERE name = @p0), 0)", table)!;
        return lastNumbers[table] = last + 1;
    }

    public void Run(string sql, params ReadOnlySpan<object?> values) => Run(sql, () => sql, values);

    public object? Scalar(string sql, params ReadOnlySpan<object?> values) => Prepare(sql, () => sql, values).ExecuteScalar();

    public void Dispose()
    {
        foreach (var command in prepared.Values)
        {
            command.Dispose();
        }

        prepared.Clear();
    }

    private void Run(string key, Func<string> sql, params ReadOnlySpan<object?> values) => Prepare(key, sql, values).ExecuteNonQuery();

    private DbCommand Prepare(string key, Func<string> sql, ReadOnlySpan<object?> values)
    {
        if (!prepared.TryGetValue(key, out var command))
        {
            command = connection.CreateCommand();
#pragma warning disable CA2100 // Table and column names are constants of this assembly; values are parameters.
            command.CommandText = sql();
#pragma warning restore CA2100
            for (var i = 0; i < values.Length; i++)
            {
                var parameter = command.CreateParameter();
                parameter.ParameterName = Name(i);
                command.Parameters.Add(parameter);
            }

            prepared[key] = command;
        }

        command.Transaction = Transaction;
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        return command;
    }

    // Asked of the library where it can be: a statement for each row that owns others is a quarter of all statements of an import.
    private long LastNumber() =>
        connection is SqliteConnection { Handle: { } handle } ? SQLitePCL.raw.sqlite3_last_insert_rowid(handle) : (long)Scalar("SELECT last_insert_rowid()")!;

    private static string InsertMany(string table, string columns, int rows)
    {
        var width = Names(columns).Length;
        var values = Enumerable.Range(0, rows).Select(row => $"({string.Join(", ", Enumerable.Range(row * width, width).Select(Name))})");
        return $"INSERT INTO {table} ({columns}) VALUES {string.Join(", ", values)}";
    }

    private static string Insert(string table, string columns) =>
        $"INSERT INTO {table} ({columns}) VALUES ({string.Join(", ", Names(columns).Select((_, i) => Name(i)))})";

    private static string Update(string table, string columns)
    {
        var names = Names(columns);
        var sets = names.Select((name, i) => (name, i)).Where(c => c.i > 0 && c.name != "ordinal").Select(c => $"{c.name} = {Name(c.i)}");
        return $"UPDATE {table} SET {string.Join(", ", sets)} WHERE {names[0]} = @p0";
    }

    private static string[] Names(string columns) => columns.Split(',', StringSplitOptions.TrimEntries);

    private static string Name(int number) => string.Create(CultureInfo.InvariantCulture, $"@p{number}");
}
