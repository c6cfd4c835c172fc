using System.Text.Json.Nodes;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Rules;

namespace AiChainAtlas.Domain.Records;

/// <summary>
/// A kind of thing that the atlas holds in a list: how its records are named, written, read and replaced. Editing, history,
/// import and export know records by this alone, so a kind declared in <see cref="RecordKinds"/> has them all.
/// </summary>
public abstract class RecordKind
{
    /// <summary>The word used in files, paths and the API: the name of the list.</summary>
    public required string Key { get; init; }

    /// <summary>What one record is called.</summary>
    public required string Label { get; init; }

    /// <summary>What several are called.</summary>
    public required string Plural { get; init; }

    public abstract IReadOnlyList<RecordField> Fields { get; }

    /// <summary>Every record, in the order of the content.</summary>
    public abstract IReadOnlyList<object> AllIn(AtlasContent content);

    /// <summary>The permanent name of a record within its kind.</summary>
    public abstract string IdOf(object record);

    /// <summary>A short text by which people know the record.</summary>
    public abstract string NameOf(object record);

    public object? Find(AtlasContent content, string id)
    {
        foreach (var record in AllIn(content))
        {
            if (IdOf(record) == id)
            {
                return record;
            }
        }

        return null;
    }

    /// <summary>The content with one record put in the place of the one of that id: at the end when new, gone when null.</summary>
    public abstract AtlasContent Put(AtlasContent content, string id, object? record);

    /// <summary>The content with this list in place of its own.</summary>
    public abstract AtlasContent Replace(AtlasContent content, IEnumerable<object> records);

    /// <summary>The record as JSON: declared fields in their order, without those that hold nothing.</summary>
    public JsonObject Write(object record) => RecordJson.Write(Fields, record);

    /// <summary>The record as readers see it: without what is for editors alone. The same object where it holds nothing of that.</summary>
    public abstract object ForReaders(object record);

    /// <summary>Whether a key names a field that editors alone see.</summary>
    public bool IsForEditors(string key) => Fields.Any(field => field.Key == key && field.IsForEditors);

    /// <summary>Whether the text of a record, of any age, may hold a note for editors.</summary>
    public bool MayHoldNote(string text) =>
        Fields.Any(field => field.IsForEditors) && RecordUpgrades.NotesForEditors.Any(key => text.Contains(key, StringComparison.Ordinal));

    /// <summary>Adds what is for editors alone and was not said, as it stands in the store: nobody outside can know it.</summary>
    public JsonObject Complete(JsonObject json, object? stored)
    {
        foreach (var field in Fields.Where(field => field.IsForEditors && stored is not null && !json.ContainsKey(field.Key)))
        {
            json[field.Key] = Write(stored!)[field.Key]?.DeepClone();
        }

        return json;
    }

    /// <summary>What an earlier version wrote, in today's form: for files, history and drafts, which may be of any age.</summary>
    public abstract JsonObject Upgraded(JsonObject json);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <param name="json">The record; keys that are no field are found fault with unless <paramref name="ignored"/> says otherwise.</param>
    /// <param name="path">Where it stands, for findings.</param>
    /// <param name="findings">Takes what is wrong.</param>
    /// <param name="ignored">Keys to pass over.</param>
    /// <returns>The record, or null when something is wrong.</returns>
    public abstract object? Read(JsonObject json, string path, ICollection<Finding> findings, IReadOnlySet<string>? ignored = null);

    public override string ToString() => Key;
}

/// <inheritdoc cref="RecordKind"/>
public sealed class RecordKind<T> : RecordKind
    where T : class
{
    public required Func<T, string> Id { get; init; }

    public required Func<T, string> Name { get; init; }

    public required Func<AtlasContent, IReadOnlyList<T>> List { get; init; }

    public required Func<AtlasContent, IReadOnlyList<T>, AtlasContent> With { get; init; }

    public required IReadOnlyList<RecordField<T>> Declared { get; init; }

    public required Func<RecordValues, T> Make { get; init; }

    /// <summary>Takes out what is for editors alone; null where no field is.</summary>
    public Func<T, T>? WithoutEditorFields { get; init; }

    /// <summary>Brings a record that an earlier version wrote into today's form; null where the form never changed.</summary>
    public Action<JsonObject>? Upgrade { get; init; }

    public override IReadOnlyList<RecordField> Fields => Declared;

    public override IReadOnlyList<object> AllIn(AtlasContent content) => List(content);

    public override string IdOf(object record) => Id((T)record);

    public override string NameOf(object record) => Name((T)record);

    public override AtlasContent Put(AtlasContent content, string id, object? record)
    {
        var list = List(content);
        var next = new List<T>(list.Count + 1);
        var isPlaced = record is null;
        foreach (var item in list)
        {
            if (Id(item) != id)
            {
                next.Add(item);
            }
            else if (!isPlaced)
            {
                next.Add((T)record!);
                isPlaced = true;
            }
        }

        if (!isPlaced)
        {
            next.Add((T)record!);
        }

        return With(content, next);
    }

    public override AtlasContent Replace(AtlasContent content, IEnumerable<object> records) => With(content, [.. records.Cast<T>()]);

    public override object ForReaders(object record) => WithoutEditorFields?.Invoke((T)record) ?? record;

    public override JsonObject Upgraded(JsonObject json)
    {
        if (Upgrade is null)
        {
            return json;
        }

        var current = json.DeepClone().AsObject();
        Upgrade(current);
        return current;
    }

    public override object? Read(JsonObject json, string path, ICollection<Finding> findings, IReadOnlySet<string>? ignored = null) =>
        RecordJson.Read(Declared, json, path, findings, ignored) is { } values ? Make(values) : null;
}
