using AiChainAtlas.Domain.Provenance;

namespace AiChainAtlas.Domain.Records;

/// <summary>Compares the values that <see cref="RecordField.ValueOf"/> returns, as their JSON would.</summary>
internal static class RecordValue
{
    public static bool AreSame(IReadOnlyList<RecordField> fields, object left, object right)
    {
        foreach (var field in fields)
        {
            if (!IsSame(field.ValueOf(left), field.ValueOf(right)))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsSame(object? left, object? right) => (OrAbsent(left), OrAbsent(right)) switch
    {
        (IReadOnlyList<string> these, IReadOnlyList<string> those) => these.SequenceEqual(those, StringComparer.Ordinal),
        (IReadOnlyList<Fact> these, IReadOnlyList<Fact> those) => these.Count == those.Count && these.Zip(those).All(pair => FactRecord.IsSame(pair.First, pair.Second)),
        var (one, other) => Equals(one, other),
    };

    // An empty text and an empty list of ids stand for nothing; an entry without facts is written as such.
    private static object? OrAbsent(object? value) => value is "" or IReadOnlyList<string> { Count: 0 } ? null : value;
}
