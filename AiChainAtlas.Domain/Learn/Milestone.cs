using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Provenance;

namespace AiChainAtlas.Domain.Learn;

/// <summary>An event on the timeline.</summary>
public sealed record Milestone
{
    /// <summary>The words of <see cref="Track"/>.</summary>
    public static readonly IReadOnlyList<string> Tracks = [.. TimelineTrack.All.Select(track => track.Key)];

    public required string Id { get; init; }
    public required PartialDate Date { get; init; }
    public required string Event { get; init; }

    /// <summary>School of thought for AI events: connectionism, symbolism, behaviourism.</summary>
    public string? School { get; init; }

    /// <summary>One of <see cref="Tracks"/>.</summary>
    public required string Track { get; init; }

    public required Origin Origin { get; init; }
    public required IReadOnlyList<string> SourceIds { get; init; }

    /// <summary>What is wrong with the article's version of the event.</summary>
    public string Correction { get; init; } = "";
}
