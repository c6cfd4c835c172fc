namespace AiChainAtlas.Domain.Provenance;

/// <summary>A publication that facts, relations and claims cite.</summary>
public sealed record Source
{
    /// <summary>The article the atlas grew from.</summary>
    public const string Article = "seed";

    /// <summary>Stands for "recalled, not read anywhere".</summary>
    public const string FromMemory = "from-memory";

    public required string Id { get; init; }
    public required string Title { get; init; }
    public required string Publisher { get; init; }
    public string? Url { get; init; }
    public required PartialDate Date { get; init; }

    /// <summary>What sort of publication it is: news, filing, dataset ...</summary>
    public required string Kind { get; init; }
}
