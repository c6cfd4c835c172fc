using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Records;
using AiChainAtlas.Domain.Rules;

namespace AiChainAtlas.Data.Exchange.Reading;

/// <summary>Makes records of what a format reads, and findings of what cannot be one.</summary>
internal sealed class RecordCollector(AtlasContent current, IProgress<int>? progress) : IRecordSink
{
    private const int ProgressStep = 500;

    private readonly Dictionary<RecordKind, OrderedDictionary<string, object>> records = [];
    private readonly HashSet<RecordKind> whole = [];
    private readonly List<ImportFinding> findings = [];
    private readonly ContentDraft lookup = new(current, int.MaxValue);

    public AtlasContent Current => current;

    /// <summary>Records by kind and id, in the order of the file.</summary>
    public IReadOnlyDictionary<RecordKind, OrderedDictionary<string, object>> Records => records;

    /// <summary>The kinds of which the file holds the whole list.</summary>
    public IReadOnlySet<RecordKind> Whole => whole;

    /// <summary>The first findings.</summary>
    public IReadOnlyList<ImportFinding> Findings => findings;

    public int Count { get; private set; }

    public void HoldsAll(RecordKind kind)
    {
        whole.Add(kind);
        records.TryAdd(kind, []);
    }

    public void Take(ReadRecord read)
    {
        if (++Count > ImportLimits.Records)
        {
            throw new ImportRefusedException(new ImportRefusal(ImportProblem.TooLarge, read.Locate(""), $"The file holds more than {ImportLimits.Records} records, the most that is read; import it in parts, kind by kind."));
        }

        if (Count % ProgressStep == 0)
        {
            progress?.Report(Count);
        }

        if (findings.Count < ImportLimits.Findings && Make(read, findings.Add) is { } record)
        {
            var list = records.TryGetValue(read.Kind, out var known) ? known : records[read.Kind] = [];
            if (!list.TryAdd(read.Kind.IdOf(record), record))
            {
                findings.Add(new ImportFinding(read.Locate("id"), "import-once", $"{read.Kind}/{read.Kind.IdOf(record)}", $"'{read.Kind.IdOf(record)}' stands before in this file; keep one of them."));
            }
        }
    }

    /// <summary>The record that was read, completed by what the file cannot say.</summary>
    public object? Make(ReadRecord read, Action<ImportFinding> find)
    {
        var json = read.Json;
        var found = new List<Finding>();
        if (read.Says is { } says && FieldText(json) is { } id)
        {
            if (lookup.Find(read.Kind, id) is { } before)
            {
                var complete = read.Kind.Write(before);
                foreach (var key in says.Where(key => json.ContainsKey(key) || !read.Kind.IsForEditors(key)))
                {
                    complete[key] = json[key]?.DeepClone();
                }

                json = complete;
            }
            else if (!says.Contains("id"))
            {
                found.Add(new Finding("import-owner", "/id", $"There is no {read.Kind.Label.ToLowerInvariant()} '{id}'; import it first, or together with its facts."));
            }
        }

        var record = found.Count == 0 ? Read(read.Kind, json, found) : null;
        foreach (var finding in found)
        {
            var path = finding.Path.TrimStart('/');
            find(new ImportFinding(read.Locate(path), finding.Rule, $"{read.Kind}/{FieldText(json) ?? "?"}/{path}", finding.Message));
        }

        return record;
    }

    // What is for editors alone stands in no public file: the store's own is kept.
    private object? Read(RecordKind kind, System.Text.Json.Nodes.JsonObject json, List<Finding> found)
    {
        var record = kind.Read(kind.Upgraded(json), "", found);
        return record is not null && lookup.Find(kind, kind.IdOf(record)) is { } stored && !ReferenceEquals(stored, kind.ForReaders(stored))
            ? kind.Read(kind.Upgraded(kind.Complete(json, stored)), "", found)
            : record;
    }

    private static string? FieldText(System.Text.Json.Nodes.JsonObject json) => json["id"] is System.Text.Json.Nodes.JsonValue value && value.TryGetValue<string>(out var id) ? id : null;
}
