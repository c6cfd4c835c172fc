namespace AiChainAtlas.Domain.Provenance;

/// <summary>A publication that facts, relations and claims cite.</summary>
public sealed record Source
{
    /// <summary>The article the atlas grew from.</summary>
    public const string Article = "seed";

    /// <summary>Stands for "from memory; no source was read".</summary>
    public const string FromMemory = "from-memory";

    public required string Id { get; init; }
    public required string Title { get; init; }
    public required string Publisher { get; init; }
    public string? Url { get; init; }
    public required PartialDate Date { get; init; }

    /// <summary>How near to the matter it is.</summary>
    public required SourceType Type { get; init; }

    /// <summary>What sort of publication it is in words: news, filing, price page ...</summary>
    public required string Kind { get; init; }

    /// <summary>The licence of the work where it states one.</summary>
    public string? Licence { get; init; }

    /// <summary>When it was read; undated when not kept.</summary>
    public PartialDate Retrieved { get; init; }

    /// <summary>What was read of it: the whole, a copy, an excerpt.</summary>
    public string Note { get; init; } = "";

    /// <summary>Whether it is a publication that somebody read; <see cref="FromMemory"/> is none.</summary>
    public bool IsRead => Id != FromMemory;
}
