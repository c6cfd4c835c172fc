using AiChainAtlas.Domain.Records;

namespace AiChainAtlas.Data.Audit;

/// <summary>One committed change with what it changed.</summary>
public sealed record Revision
{
    public required long Id { get; init; }

    /// <summary>When it was committed, UTC.</summary>
    public required DateTime At { get; init; }

    public required string Who { get; init; }
    public required string Reason { get; init; }
    public required string Hash { get; init; }

    /// <summary>How many records of each kind the store began with; empty for every revision but such a beginning.</summary>
    public required IReadOnlyDictionary<string, int> Beginning { get; init; }

    /// <summary>How many changes were asked for, those beyond <see cref="Changes"/> included.</summary>
    public required int ChangeCount { get; init; }

    /// <summary>The changes of the page that was asked for, in their order.</summary>
    public required IReadOnlyList<RecordChange> Changes { get; init; }
}

/// <summary>A part of history, newest first, and how long the whole list is.</summary>
public sealed record RevisionList(IReadOnlyList<Revision> Items, int Total);
