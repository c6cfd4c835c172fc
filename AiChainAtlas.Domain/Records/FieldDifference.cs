using System.Text.Json.Nodes;

namespace AiChainAtlas.Domain.Records;

/// <summary>One field of a changed record, before and after as it is written; null where it held nothing.</summary>
public sealed record FieldDifference(RecordField Field, JsonNode? Before, JsonNode? After)
{
    /// <summary>The fields in which a change differs, in their order.</summary>
    public static IReadOnlyList<FieldDifference> Of(RecordChange change)
    {
        var before = change.Before is null ? [] : change.Kind.Write(change.Before);
        var after = change.After is null ? [] : change.Kind.Write(change.After);
        return
        [
            .. change.Kind.Fields
                .Where(field => !JsonNode.DeepEquals(before[field.Key], after[field.Key]))
                .Select(field => new FieldDifference(field, before[field.Key]?.DeepClone(), after[field.Key]?.DeepClone())),
        ];
    }
}
