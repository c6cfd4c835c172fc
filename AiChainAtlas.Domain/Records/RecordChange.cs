using AiChainAtlas.Domain.Chain;

namespace AiChainAtlas.Domain.Records;

/// <summary>One record before and after; null where it was not there.</summary>
public sealed record RecordChange(RecordKind Kind, string Id, object? Before, object? After)
{
    /// <summary>The change that undoes this one.</summary>
    public RecordChange Reversed => new(Kind, Id, After, Before);

    public AtlasContent ApplyTo(AtlasContent content) => Kind.Put(content, Id, After);
}

/// <summary>What leads from one content to another.</summary>
public static class ContentDifference
{
    /// <summary>Changed, added and removed records by kind and id. Versions do not count: they are counted by the store.</summary>
    public static IReadOnlyList<RecordChange> Between(AtlasContent before, AtlasContent after) =>
        [.. RecordKinds.All.SelectMany(kind => Between(kind, before, after))];

    private static IEnumerable<RecordChange> Between(RecordKind kind, AtlasContent before, AtlasContent after)
    {
        var old = kind.AllIn(before).ToDictionary(kind.IdOf);
        foreach (var record in kind.AllIn(after))
        {
            var id = kind.IdOf(record);
            if (!old.Remove(id, out var previous))
            {
                yield return new RecordChange(kind, id, null, record);
            }
            else if (!IsSame(kind, previous, record))
            {
                yield return new RecordChange(kind, id, previous, record);
            }
        }

        foreach (var (id, gone) in old)
        {
            yield return new RecordChange(kind, id, gone, null);
        }
    }

    /// <summary>Whether two records of a kind say the same.</summary>
    public static bool IsSame(RecordKind kind, object? left, object? right) =>
        ReferenceEquals(left, right)
        || (left is not null && right is not null && RecordValue.AreSame(kind.Fields, left, right));
}
