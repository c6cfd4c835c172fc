using System.Text.Json.Nodes;
using AiChainAtlas.Domain.Records;
using AiChainAtlas.Web.Admin.Form;

namespace AiChainAtlas.Web.Admin.Merge;

/// <summary>Which of two texts somebody takes.</summary>
public enum Side
{
    Mine,
    Theirs,
    Both,
}

/// <summary>A record that two people changed, and what was chosen for each field in which they differ.</summary>
public sealed class MergeChoice(RecordKind kind, JsonObject? @base, JsonObject mine, JsonObject? theirs)
{
    private readonly RecordMerge merge = RecordMerge.Of(kind, Ordered(kind, @base), Ordered(kind, mine), Ordered(kind, theirs));
    private readonly Dictionary<string, Side> chosen = [];

    public IReadOnlyList<MergedField> Conflicts => [.. merge.Conflicts];

    /// <summary>What only one of them changed, and so is taken without asking.</summary>
    public IReadOnlyList<MergedField> Taken => [.. merge.Fields.Where(merged => merged.State is MergeState.OnlyMine or MergeState.OnlyTheirs or MergeState.BothSame)];

    public bool IsComplete => Conflicts.All(merged => chosen.ContainsKey(merged.Key));

    public Side? Of(MergedField field) => chosen.TryGetValue(field.Key, out var side) ? side : null;

    public void Choose(MergedField field, Side side) => chosen[field.Key] = side;

    /// <summary>Whether both texts can stand: two facts side by side, two texts one after the other.</summary>
    public bool CanBeBoth(MergedField field) => field.Mine is not null && field.Theirs is not null
        && (FieldWords.IsFact(field) || kind.Fields.Any(declared => declared.Key == field.Key && declared.Kind is ValueKind.Prose or ValueKind.References));

    /// <summary>The record with everything as chosen.</summary>
    public JsonObject Result()
    {
        var result = merge.Merged(field => Of(field) is not Side.Theirs);
        foreach (var field in Conflicts.Where(field => Of(field) == Side.Both))
        {
            if (FieldWords.IsFact(field))
            {
                (result["facts"] as JsonArray)!.Add(field.Theirs!.DeepClone());
            }
            else if (field.Mine is JsonArray)
            {
                result[field.Key] = JsonText.ListOf(JsonText.ListOf(field.Theirs).Union(JsonText.ListOf(field.Mine)));
            }
            else
            {
                result[field.Key] = $"{JsonText.Of(field.Theirs)}\n{JsonText.Of(field.Mine)}";
            }
        }

        return result;
    }

    private static JsonObject? Ordered(RecordKind kind, JsonObject? record) => record is null ? null : JsonText.Ordered(record, kind.Fields);
}
