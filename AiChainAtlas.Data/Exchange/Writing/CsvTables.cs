using System.Text;
using System.Text.Json.Nodes;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Exchange;
using AiChainAtlas.Domain.Records;

namespace AiChainAtlas.Data.Exchange.Writing;

/// <summary>Content as tables: one for each kind of record, and one for the facts of entries, which are rows of their own.</summary>
public static class CsvTables
{
    public const string MediaType = "text/csv; charset=utf-8";

    internal const string Facts = "facts";

    /// <summary>The column of facts that names their entry.</summary>
    internal const string FactOwner = "entry";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The names of all tables.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. RecordKinds.All.Select(kind => kind.Key), Facts];

    /// <summary>One table as RFC 4180 in UTF-8.</summary>
    /// <param name="table">One of <see cref="Names"/>.</param>
    /// <param name="content">What is shown.</param>
    public static byte[] Write(string table, AtlasContent content)
    {
        var csv = new StringBuilder();
        if (RecordKinds.Find(table) is { } kind)
        {
            var fields = Columns(kind);
            Header(csv, fields.Select(field => field.Key));
            foreach (var record in kind.AllIn(content))
            {
                Row(csv, fields, kind.Write(record));
            }
        }
        else
        {
            Header(csv, FactRecord.Fields.Select(field => field.Key).Prepend(FactOwner));
            foreach (var entry in content.Entries)
            {
                var json = ChainRecords.Entries.Write(entry);
                foreach (var fact in json[Facts]!.AsArray())
                {
                    csv.Append(CsvText.Cell(entry.Id)).Append(',');
                    Row(csv, FactRecord.Fields, fact!.AsObject());
                }
            }
        }

        return Utf8.GetBytes(csv.ToString());
    }

    /// <summary>The fields that stand in the table of a kind.</summary>
    internal static IReadOnlyList<RecordField> Columns(RecordKind kind) => [.. kind.Fields.Where(field => field.Kind != ValueKind.Facts)];

    private static void Header(StringBuilder csv, IEnumerable<string> columns) => csv.AppendJoin(',', columns).Append(CsvText.RowEnd);

    private static void Row(StringBuilder csv, IReadOnlyList<RecordField> fields, JsonObject record) =>
        csv.AppendJoin(',', fields.Select(field => Cell(field, FieldText.Of(record[field.Key])))).Append(CsvText.RowEnd);

    private static string Cell(RecordField field, string text) => FieldText.IsPlain(field) ? CsvText.Quoted(text) : CsvText.Cell(text);
}
