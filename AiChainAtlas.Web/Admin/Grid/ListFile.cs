using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using AiChainAtlas.Domain.Exchange;
using AiChainAtlas.Domain.Records;

namespace AiChainAtlas.Web.Admin.Grid;

/// <summary>What a list shows, as a file.</summary>
public static class ListFile
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true };

    /// <summary>Whole records, as an import of the kind reads them.</summary>
    public static string Json(RecordKind kind, IEnumerable<object> records) =>
        new JsonObject { [kind.Key] = new JsonArray([.. records.Select(record => (JsonNode)kind.Write(record))]) }.ToJsonString(Readable);

    /// <summary>Id, name and the columns that are shown.</summary>
    public static string Csv(RecordKind kind, IReadOnlyList<RecordColumn> columns, IEnumerable<object> records)
    {
        var text = new StringBuilder();
        Row(text, ["id", "name", .. columns.Where(column => column.Key is not ("id" or "name")).Select(column => column.Key)]);
        foreach (var record in records)
        {
            Row(text, [kind.IdOf(record), kind.NameOf(record), .. columns.Where(column => column.Key is not ("id" or "name")).Select(column => column.TextOf(record))]);
        }

        return text.ToString();
    }

    private static void Row(StringBuilder text, IEnumerable<string> cells) => text.AppendJoin(',', cells.Select(CsvText.Cell)).Append(CsvText.RowEnd);
}
