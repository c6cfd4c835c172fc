namespace AiChainAtlas.Domain.Chain;

/// <summary>Where a relation leads when it is read from one of its ends.</summary>
public enum Direction
{
    /// <summary>What feeds the thing in question.</summary>
    Upstream,

    /// <summary>What the thing in question feeds.</summary>
    Downstream,

    /// <summary>The same step in the other lane.</summary>
    Counterpart,

    /// <summary>Another way to do the same.</summary>
    Rival,
}

/// <summary>A relation read from one of its ends: the other end, the words, and which way goods flow.</summary>
public sealed record Neighbour(Relation Relation, string OtherId, string Words, Direction Direction)
{
    /// <summary>Reads <paramref name="relation"/> from <paramref name="id"/>, which must be one of its ends.</summary>
    public static Neighbour Read(Relation relation, string id)
    {
        var forward = relation.FromId == id;
        var kind = relation.Kind;
        return new Neighbour(
            relation,
            forward ? relation.ToId : relation.FromId,
            forward ? kind.Forward : kind.Inverse,
            DirectionOf(kind, forward));
    }

    // "A depends on B" says that B feeds A, so its flow runs against the arrow.
    private static Direction DirectionOf(RelationKind kind, bool forward)
    {
        if (kind == RelationKind.CounterpartOf)
        {
            return Direction.Counterpart;
        }

        if (kind == RelationKind.CompetesWith)
        {
            return Direction.Rival;
        }

        return forward == (kind != RelationKind.DependsOn) ? Direction.Downstream : Direction.Upstream;
    }
}
