using System.Text;
using System.Text.Json.Nodes;
using AiChainAtlas.Data.Exchange.Writing;
using AiChainAtlas.Domain.Exchange;
using AiChainAtlas.Domain.Records;

namespace AiChainAtlas.Data.Exchange.Reading;

/// <summary>One table: which it is, its columns in the order of the file, and its rows.</summary>
internal sealed class CsvTable : IDisposable
{
    private readonly StreamReader text;
    private readonly CsvReader reader;

    private CsvTable(string name, StreamReader text, CsvReader reader, string[] header)
    {
        (Name, this.text, this.reader) = (name, text, reader);
        Kind = KindOf(name, header);
        var fields = Kind is null ? FactRecord.Fields : CsvTables.Columns(Kind);
        Fields = [.. header.Select((column, i) => Kind is null && column == CsvTables.FactOwner ? null : fields.FirstOrDefault(field => field.Key == column)
            ?? throw Refused($"There is no column '{Short(column)}' in the table {Key}; its columns are {string.Join(", ", Wanted(fields))}."))];
        if (Wanted(fields).Except(header).FirstOrDefault() is { } missing)
        {
            throw Refused($"The column '{missing}' is missing in the table {Key}; add it, with empty cells where there is nothing to say.");
        }

        if (header.Distinct().Count() < header.Length)
        {
            throw Refused("Two columns have the same name; remove one of them.");
        }
    }

    public string Name { get; }

    /// <summary>What its rows are; null: facts.</summary>
    public RecordKind? Kind { get; }

    /// <summary>The field of each column; null where it names the entry of a fact.</summary>
    public IReadOnlyList<RecordField?> Fields { get; }

    /// <summary>The line on which the row that was read last begins.</summary>
    public int Line => reader.Line;

    private string Key => Kind?.Key ?? CsvTables.Facts;

    public static bool IsFacts(string file) => Path.GetFileNameWithoutExtension(file) == CsvTables.Facts;

    public static CsvTable Open(string name, Stream content)
    {
        var text = new StreamReader(content, new UTF8Encoding(true, true), detectEncodingFromByteOrderMarks: false, leaveOpen: true);
        var reader = new CsvReader(name, text);
        return new CsvTable(name, text, reader, Guarded(name, reader) ?? throw ImportRefusedException.At(ImportProblem.Unreadable, name, 1, $"{name} is empty; its first row names the columns."));
    }

    /// <summary>The cells of the next row as they are, or null at the end.</summary>
    public string[]? ReadCells()
    {
        if (Guarded(Name, reader) is not { } row)
        {
            return null;
        }

        return row.Length == Fields.Count
            ? row
            : throw ImportRefusedException.At(ImportProblem.Unreadable, Name, Line, $"The row has {row.Length} cells and the table {Fields.Count} columns; give every column its cell.");
    }

    /// <summary>The next row as a record, or null at the end.</summary>
    public JsonObject? ReadRow() => ReadCells() is { } row ? Record(row) : null;

    /// <summary>Cells as a record; empty ones say nothing.</summary>
    public JsonObject Record(string[] row)
    {
        var json = new JsonObject();
        for (var i = 0; i < row.Length; i++)
        {
            if (Fields[i] is { } field && row[i].Length > 0)
            {
                json[field.Key] = FieldText.Read(field, CsvText.Unguard(row[i]));
            }
        }

        return json;
    }

    public void Dispose() => text.Dispose();

    private static string[]? Guarded(string name, CsvReader reader)
    {
        try
        {
            return reader.ReadRow();
        }
        catch (DecoderFallbackException cause)
        {
            throw ImportRefusedException.NotUtf8(name, cause);
        }
    }

    // By its name, or by its columns when somebody renamed it.
    private RecordKind? KindOf(string name, string[] header)
    {
        if (IsFacts(name) || header.Contains(CsvTables.FactOwner) && header.Contains("field"))
        {
            return null;
        }

        return RecordKinds.Find(Path.GetFileNameWithoutExtension(name))
            ?? RecordKinds.All.FirstOrDefault(kind => CsvTables.Columns(kind).Select(field => field.Key).ToHashSet().SetEquals(header))
            ?? throw Refused($"Neither the name nor the columns say which table this is; name it {string.Join(", ", CsvTables.Names.Select(table => $"{table}.csv"))}, and separate cells with commas.");
    }

    private IEnumerable<string> Wanted(IEnumerable<RecordField> fields) =>
        Kind is null ? fields.Select(field => field.Key).Prepend(CsvTables.FactOwner) : fields.Select(field => field.Key);

    private ImportRefusedException Refused(string sentence) => ImportRefusedException.At(ImportProblem.Unreadable, Name, 1, sentence);

    private static string Short(string text) => text.Length <= 60 ? text : text[..60] + "...";
}
