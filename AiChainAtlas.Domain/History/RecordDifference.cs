using System.Globalization;
using AiChainAtlas.Domain.Provenance;
using AiChainAtlas.Domain.Records;

namespace AiChainAtlas.Domain.History;

/// <summary>Compares two states of a record field by field, from the declared fields of its kind.</summary>
public static class RecordDifference
{
    public static IReadOnlyList<FieldDifference> Of(RecordChange change) => Between(change.Kind, change.Before, change.After);

    /// <summary>The fields that differ, in their declared order; all that hold something where one side is missing.</summary>
    public static IReadOnlyList<FieldDifference> Between(RecordKind kind, object? before, object? after) => Between(kind.Fields, before, after);

    internal static IReadOnlyList<FieldDifference> Between(IReadOnlyList<RecordField> fields, object? before, object? after) =>
        [.. fields.Select(field => Between(field, ValueOf(field, before), ValueOf(field, after))).OfType<FieldDifference>()];

    private static object? ValueOf(RecordField field, object? record) => record is null ? null : field.ValueOf(record);

    private static FieldDifference? Between(RecordField field, object? before, object? after) => field.Kind switch
    {
        ValueKind.Facts => FactMatching.Between(field, Facts(before), Facts(after)),
        ValueKind.References => BetweenLists(field, Texts(before), Texts(after)),
        _ => Text(before) is var old && Text(after) is var now && old != now ? new FieldDifference.OfValue(field, old, now) : null,
    };

    private static FieldDifference.OfList? BetweenLists(RecordField field, IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        if (before.SequenceEqual(after))
        {
            return null;
        }

        return new FieldDifference.OfList(
            field,
            [.. after.Except(before)],
            [.. before.Except(after)],
            !before.Intersect(after).SequenceEqual(after.Intersect(before)));
    }

    private static IReadOnlyList<Fact> Facts(object? value) => (IReadOnlyList<Fact>?)value ?? [];

    private static IReadOnlyList<string> Texts(object? value) => (IReadOnlyList<string>?)value ?? [];

    // An empty text and no date say nothing, as in every format of records.
    private static string? Text(object? value) => value switch
    {
        null or "" => null,
        string text => text,
        bool flag => flag ? "yes" : "no",
        PartialDate date => date.IsDated ? date.ToString() : null,
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new InvalidOperationException($"Say how history shows a {value.GetType()}."),
    };
}
