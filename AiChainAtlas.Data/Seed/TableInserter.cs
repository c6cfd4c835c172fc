using System.Data.Common;
using System.Globalization;

namespace AiChainAtlas.Data.Seed;

/// <summary>Inserts many rows into one table with one prepared command, inside one transaction.</summary>
internal sealed class TableInserter(DbConnection connection, DbTransaction transaction)
{
    /// <param name="table">Name of the table; written into SQL, so never anything from outside.</param>
    /// <param name="columns">Names of the columns separated by commas, likewise.</param>
    /// <param name="rows">One value per column.</param>
    public void Insert(string table, string columns, IEnumerable<object?[]> rows)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        var width = columns.Count(c => c == ',') + 1;
        var names = Enumerable.Range(0, width).Select(i => string.Create(CultureInfo.InvariantCulture, $"@p{i}")).ToList();
#pragma warning disable CA2100 // Table and column names are constants of this assembly; values are parameters.
        command.CommandText = $"INSERT INTO {table} ({columns}) VALUES ({string.Join(", ", names)})";
#pragma warning restore CA2100
        foreach (var name in names)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            command.Parameters.Add(parameter);
        }

        foreach (var row in rows)
        {
            for (var i = 0; i < width; i++)
            {
                command.Parameters[i].Value = row[i] ?? DBNull.Value;
            }

            command.ExecuteNonQuery();
        }
    }
}
