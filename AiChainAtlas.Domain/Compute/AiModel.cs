using AiChainAtlas.Domain.Provenance;

namespace AiChainAtlas.Domain.Compute;

/// <summary>A notable model with its reported training figures; null where nothing was reported.</summary>
public sealed record AiModel
{
    public required string Id { get; init; }
    public required string Name { get; init; }
    public required string Organisation { get; init; }
    public string? Country { get; init; }
    public required PartialDate Date { get; init; }
    public required string Domain { get; init; }
    public double? Params { get; init; }

    /// <summary>In the unit its paper uses: tokens for most language models, words, images or positions elsewhere.</summary>
    public double? DatasetDatapoints { get; init; }

    public double? Epochs { get; init; }
    public double? TrainingFlop { get; init; }
    public double? TrainingHours { get; init; }
    public string? Hardware { get; init; }
    public double? HardwareQuantity { get; init; }

    /// <summary>Model FLOP utilisation, 0 to 1.</summary>
    public double? Mfu { get; init; }

    /// <summary>The data set's own word: confident, likely, speculative, unknown.</summary>
    public required string Confidence { get; init; }

    public string? Reference { get; init; }
    public string? Url { get; init; }
    public required string SourceId { get; init; }
}
