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

    /// <summary>Parameters that work on each token, of a mixture of experts.</summary>
    public double? ActiveParams { get; init; }

    /// <summary>Whether it is known to be a mixture of experts.</summary>
    public bool IsMixture => ActiveParams < Params || Shape?.Experts > 1;

    /// <summary>Parameters that work on each token; null where that is not known of a mixture.</summary>
    public double? ParamsPerToken => ActiveParams ?? (IsMixture ? null : Params);

    /// <summary>The shape of a transformer; null where no source states it.</summary>
    public ModelShape? Shape { get; init; }

    /// <summary>In the unit its paper uses: tokens for most language models, words, images or positions elsewhere.</summary>
    public double? DatasetDatapoints { get; init; }

    public double? Epochs { get; init; }
    public double? TrainingFlop { get; init; }
    public double? TrainingHours { get; init; }
    public string? Hardware { get; init; }

    /// <summary>Name of the accelerator whose data sheet belongs to <see cref="Hardware"/>; null where none or several do.</summary>
    public string? AcceleratorName { get; init; }

    public double? HardwareQuantity { get; init; }

    /// <summary>Model FLOP utilisation, 0 to 1.</summary>
    public double? Mfu { get; init; }

    /// <summary>The precision whose dense peak <see cref="Mfu"/> is a share of; null when not known.</summary>
    public Precision? MfuPrecision { get; init; }

    /// <summary>The data set's own word: confident, likely, speculative, unknown.</summary>
    public required string Confidence { get; init; }

    public string? Reference { get; init; }
    public string? Url { get; init; }
    public required string SourceId { get; init; }

    /// <summary>The source of active parameters and shape.</summary>
    public string? ShapeSourceId { get; init; }
}
