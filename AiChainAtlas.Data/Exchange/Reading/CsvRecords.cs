using System.Text.Json.Nodes;
using AiChainAtlas.Data.Exchange.Writing;
using AiChainAtlas.Domain.Records;

namespace AiChainAtlas.Data.Exchange.Reading;

/// <summary>Reads tables as records: all of a zip together, or one alone, which then says nothing about what stands in the others.</summary>
internal static class CsvRecords
{
    private static readonly string[] FactsOnly = [CsvTables.Facts];

    public static void ReadOne(string name, Stream content, IRecordSink sink)
    {
        using var table = CsvTable.Open(name, content);
        if (table.Kind is null)
        {
            TakeFacts(FactRows.Read(table), sink);
        }
        else
        {
            TakeRows(table, null, sink);
        }
    }

    public static void ReadAll(IReadOnlyDictionary<string, Func<Stream>> files, IRecordSink sink)
    {
        var facts = ReadFacts(files);
        foreach (var (name, open) in files)
        {
            using var table = CsvTable.Open(name, open());
            if (table.Kind is not null)
            {
                TakeRows(table, facts, sink);
                facts = table.Kind == ChainRecords.Entries ? null : facts;
            }
        }

        if (facts is not null)
        {
            TakeFacts(facts, sink);
        }
    }

    private static FactRows? ReadFacts(IReadOnlyDictionary<string, Func<Stream>> files)
    {
        if (files.Keys.FirstOrDefault(name => CsvTable.IsFacts(name)) is not { } name)
        {
            return null;
        }

        using var table = CsvTable.Open(name, files[name]());
        return FactRows.Read(table);
    }

    private static void TakeRows(CsvTable table, FactRows? facts, IRecordSink sink)
    {
        var kind = table.Kind!;
        sink.HoldsAll(kind);
        var isEntries = kind == ChainRecords.Entries;
        IReadOnlyCollection<string>? says = isEntries && facts is null ? [.. table.Fields.Select(field => field!.Key)] : null;
        while (table.ReadRow() is { } json)
        {
            var (line, id) = (table.Line, (string?)null);
            if (isEntries && facts is not null)
            {
                id = json["id"]?.GetValue<string>() ?? "";
                json[CsvTables.Facts] = facts.TakeOf(id);
            }

            sink.Take(new ReadRecord(kind, json, path => (id is null ? null : facts!.Locate(id, path)) ?? new ImportPlace(table.Name, line), says));
        }

        if (isEntries && facts?.FirstLeft is { } left)
        {
            throw new ImportRefusedException(new ImportRefusal(ImportProblem.Unreadable, left.Place, $"There is no entry '{left.Entry}' in the table of entries; add it there or remove its facts."));
        }
    }

    private static void TakeFacts(FactRows facts, IRecordSink sink)
    {
        foreach (var entry in facts.Entries)
        {
            var json = new JsonObject { ["id"] = entry, [CsvTables.Facts] = facts.TakeOf(entry) };
            sink.Take(new ReadRecord(ChainRecords.Entries, json, path => facts.Locate(entry, path) ?? facts.PlaceOf(entry), FactsOnly));
        }
    }
}
