using System.Text.Json.Nodes;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Provenance;

namespace AiChainAtlas.Domain.Records;

/// <summary>
/// Brings records that an earlier version wrote into today's form, so that its exports, drafts and history can be read:
/// "renamed" was a status once, sources had no type, and hardware and prices named their sources in a sentence.
/// </summary>
internal static class RecordUpgrades
{
    private const string FormerStatus = "renamed";
    private const string FormerSourceNote = "source_note";
    private const string EditorNote = "editor_note";

    /// <summary>The keys under which notes for editors stand and stood.</summary>
    public static readonly string[] NotesForEditors = [EditorNote, FormerSourceNote];

    public static void Entry(JsonObject entry)
    {
        if (entry["facts"] is not JsonArray facts)
        {
            return;
        }

        foreach (var fact in facts.OfType<JsonObject>().Where(IsRenamedStatus).ToList())
        {
            fact["value"] = EntryStatus.Active.Key;
            var renamed = fact.DeepClone().AsObject();
            renamed["field"] = EntryFields.Renamed.Key;
            renamed["value"] = EarlierName(facts);
            facts.Add(renamed);
        }
    }

    public static void Source(JsonObject source)
    {
        if (!source.ContainsKey("type"))
        {
            var type = Text(source, "id") == Provenance.Source.FromMemory ? SourceType.Memory : SourceType.Blog;
            source["type"] = type.Key;
        }
    }

    public static void Accelerator(JsonObject accelerator)
    {
        accelerator.TryAdd("state", Compute.Accelerator.Shipping);
        KeepForEditors(accelerator);
    }

    public static void Price(JsonObject price) => KeepForEditors(price);

    private static bool IsRenamedStatus(JsonObject fact) =>
        Text(fact, "field") == EntryFields.Status.Key && Text(fact, "value") == FormerStatus;

    // The first name that search knew it by; what it became is told in words beside it.
    private static string EarlierName(JsonArray facts) => facts.OfType<JsonObject>()
        .Where(fact => Text(fact, "field") == EntryFields.FormerName.Key)
        .Select(fact => Text(fact, "value"))
        .FirstOrDefault(name => !string.IsNullOrEmpty(name)) ?? "an earlier name";

    private static void KeepForEditors(JsonObject record)
    {
        if (record.Remove(FormerSourceNote, out var note))
        {
            record.TryAdd(EditorNote, note);
        }
    }

    private static string? Text(JsonObject json, string key) =>
        json[key] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
