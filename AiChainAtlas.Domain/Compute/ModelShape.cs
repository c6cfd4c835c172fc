namespace AiChainAtlas.Domain.Compute;

/// <summary>The shape of a transformer, as far as a source states it.</summary>
public sealed record ModelShape
{
    public int? Layers { get; init; }

    /// <summary>Width of the residual stream, d_model.</summary>
    public int? Width { get; init; }

    public int? Heads { get; init; }

    /// <summary>Heads whose keys and values are kept; as many as <see cref="Heads"/> without grouping.</summary>
    public int? KvHeads { get; init; }

    public int? HeadDim { get; init; }

    /// <summary>Latent size of multi-head latent attention, with the position part: 512 + 64 for DeepSeek-V3.</summary>
    public int? LatentDim { get; init; }

    public int? Vocabulary { get; init; }

    /// <summary>Longest sequence it was made for, tokens of text.</summary>
    public int? ContextTokens { get; init; }

    /// <summary>Routed experts of a layer, of a mixture.</summary>
    public int? Experts { get; init; }

    /// <summary>Routed experts that work on each token.</summary>
    public int? ExpertsPerToken { get; init; }

    /// <summary>Null where nothing is known: a record without a shape and one with an empty shape are the same.</summary>
    public ModelShape? OrNull() => this == new ModelShape() ? null : this;
}
