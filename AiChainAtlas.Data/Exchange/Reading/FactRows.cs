using System.Globalization;
using System.Text.Json.Nodes;
using AiChainAtlas.Data.Exchange.Writing;
using AiChainAtlas.Domain.Exchange;

namespace AiChainAtlas.Data.Exchange.Reading;

/// <summary>The table of facts by entry, kept as cells until their entry comes.</summary>
internal sealed class FactRows
{
    private readonly CsvTable table;
    private readonly Dictionary<string, List<(string[] Cells, int Line)>> rows = new(StringComparer.Ordinal);
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);

    private FactRows(CsvTable table) => this.table = table;

    /// <summary>The entries in the order of their first fact.</summary>
    public IEnumerable<string> Entries => rows.Keys;

    /// <summary>The first entry whose facts nobody took.</summary>
    public (string Entry, ImportPlace Place)? FirstLeft => rows.Keys.FirstOrDefault(entry => !taken.Contains(entry)) is { } left ? (left, PlaceOf(left)) : null;

    public static FactRows Read(CsvTable table)
    {
        var facts = new FactRows(table);
        var owner = table.Fields.Index().First(column => column.Item is null).Index;
        var count = 0;
        while (table.ReadCells() is { } cells)
        {
            if (++count > ImportLimits.FactRows)
            {
                throw ImportRefusedException.At(ImportProblem.TooLarge, table.Name, table.Line, $"The table has more than {ImportLimits.FactRows} rows, the most that is read; import it in parts.");
            }

            var entry = CsvText.Unguard(cells[owner]);
            if (!facts.rows.TryGetValue(entry, out var own))
            {
                facts.rows[entry] = own = [];
            }

            own.Add((cells, table.Line));
        }

        return facts;
    }

    public JsonArray TakeOf(string entry)
    {
        taken.Add(entry);
        return new JsonArray([.. rows.GetValueOrDefault(entry, []).Select(row => (JsonNode?)table.Record(row.Cells))]);
    }

    public ImportPlace PlaceOf(string entry) => new(table.Name, rows[entry][0].Line);

    /// <summary>The row of the fact that a path such as <c>facts/3/value</c> leads to.</summary>
    public ImportPlace? Locate(string entry, string path)
    {
        var parts = path.Split('/');
        return parts is [CsvTables.Facts, var number, ..]
            && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var position)
            && rows.TryGetValue(entry, out var own) && position < own.Count
                ? new ImportPlace(table.Name, own[position].Line)
                : null;
    }
}
