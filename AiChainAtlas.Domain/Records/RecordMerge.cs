using System.Text.Json.Nodes;

namespace AiChainAtlas.Domain.Records;

/// <summary>How two people's changes of one field stand to each other.</summary>
public enum MergeState
{
    /// <summary>Nobody changed it.</summary>
    Same,

    OnlyMine,
    OnlyTheirs,

    /// <summary>Both made the same of it.</summary>
    BothSame,

    /// <summary>Each made something else of it: a person has to choose.</summary>
    Conflict,
}

/// <summary>One field, or one fact of an entry, in the three states it has.</summary>
/// <param name="Key">The field; for a fact the field and what tells it from others of that field.</param>
/// <param name="Label">What people call it.</param>
/// <param name="Base">What both started from.</param>
/// <param name="Mine">What one made of it.</param>
/// <param name="Theirs">What is there now.</param>
public sealed record MergedField(string Key, string Label, JsonNode? Base, JsonNode? Mine, JsonNode? Theirs)
{
    public MergeState State =>
        Equal(Mine, Theirs) ? (Equal(Base, Mine) ? MergeState.Same : MergeState.BothSame)
        : Equal(Base, Theirs) ? MergeState.OnlyMine
        : Equal(Base, Mine) ? MergeState.OnlyTheirs
        : MergeState.Conflict;

    private static bool Equal(JsonNode? left, JsonNode? right) => JsonNode.DeepEquals(left, right);
}

/// <summary>
/// Brings together what two people made of one record: what only one of them changed is taken, what both changed is left to
/// choose, and nothing of either is lost. Facts are matched one by one, by field and place within the field.
/// </summary>
public sealed class RecordMerge
{
    private const string FactsKey = "facts";
    private const string FieldKey = "field";

    private readonly RecordKind kind;

    private RecordMerge(RecordKind kind, IReadOnlyList<MergedField> fields)
    {
        this.kind = kind;
        Fields = fields;
    }

    public IReadOnlyList<MergedField> Fields { get; }

    public IEnumerable<MergedField> Conflicts => Fields.Where(merged => merged.State == MergeState.Conflict);

    /// <param name="kind">What sort of record it is.</param>
    /// <param name="base">What both started from; null when neither had anything.</param>
    /// <param name="mine">What one made of it.</param>
    /// <param name="theirs">What is there now.</param>
    public static RecordMerge Of(RecordKind kind, JsonObject? @base, JsonObject? mine, JsonObject? theirs)
    {
        var fields = new List<MergedField>();
        foreach (var field in kind.Fields.Where(field => field.Kind != ValueKind.Facts))
        {
            fields.Add(new MergedField(field.Key, field.Label, @base?[field.Key], mine?[field.Key], theirs?[field.Key]));
        }

        if (kind.Fields.Any(field => field.Kind == ValueKind.Facts))
        {
            var (before, own, other) = (Facts(@base), Facts(mine), Facts(theirs));
            foreach (var key in other.Keys.Concat(own.Keys).Concat(before.Keys).Distinct())
            {
                fields.Add(new MergedField(key, key, before.GetValueOrDefault(key), own.GetValueOrDefault(key), other.GetValueOrDefault(key)));
            }
        }

        return new RecordMerge(kind, fields);
    }

    /// <summary>The record with every field as one of them has it.</summary>
    /// <param name="takesMine">For a field in conflict: whether mine is taken.</param>
    public JsonObject Merged(Func<MergedField, bool> takesMine)
    {
        var json = new JsonObject();
        var facts = new JsonArray();
        foreach (var field in Fields)
        {
            var value = field.State switch
            {
                MergeState.OnlyTheirs => field.Theirs,
                MergeState.Conflict => takesMine(field) ? field.Mine : field.Theirs,
                _ => field.Mine,
            };
            if (value is null)
            {
                continue;
            }

            if (kind.Fields.Any(declared => declared.Key == field.Key))
            {
                json[field.Key] = value.DeepClone();
            }
            else
            {
                facts.Add(value.DeepClone());
            }
        }

        if (kind.Fields.Any(field => field.Kind == ValueKind.Facts))
        {
            json[FactsKey] = facts;
        }

        return json;
    }

    private static Dictionary<string, JsonNode?> Facts(JsonObject? record)
    {
        var facts = new Dictionary<string, JsonNode?>(StringComparer.Ordinal);
        foreach (var fact in record?[FactsKey] as JsonArray ?? [])
        {
            var field = fact is JsonObject json && json[FieldKey] is JsonValue value && value.TryGetValue<string>(out var text) ? text : "fact";
            var number = 1;
            var key = $"{FactsKey}/{field}";
            while (!facts.TryAdd(key, fact))
            {
                key = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{FactsKey}/{field} {++number}");
            }
        }

        return facts;
    }
}
