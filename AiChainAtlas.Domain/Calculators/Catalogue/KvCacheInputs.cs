using AiChainAtlas.Domain.Calculators.Declaring;
using AiChainAtlas.Domain.Compute;
using AiChainAtlas.Domain.Units;

namespace AiChainAtlas.Domain.Calculators.Catalogue;

/// <summary>
/// The keys and values that a model keeps for each token it has read, described in one of three ways: heads, a latent vector,
/// or bytes. The more direct one counts where several are given.
/// </summary>
internal static class KvCacheInputs
{
    public static readonly NumberInput LatentDim = new()
    {
        Key = "mla_latent_dim",
        Label = "Latent size of MLA",
        Help = "Numbers that multi-head latent attention keeps per token and layer, with the position part: 512 + 64 for DeepSeek-V3; used in place of heads.",
        Unit = Unit.One,
        IsWhole = true,
        Usual = UsualRanges.LatentSize,
        Minimum = 1,
        Menu = [new(576, "DeepSeek-V3: 512 and 64 for the position")],
        FromModel = model => model.Shape?.LatentDim,
        ConcernsModel = static _ => false,
    };

    public static readonly NumberInput KvBytes = new()
    {
        Key = "kv_bytes_per_token",
        Label = "KV cache per token",
        Symbol = "κ",
        Help = "Bytes of keys and values per token of context, if known; used in place of the shape.",
        Unit = Unit.Bytes,
        Usual = UsualRanges.KvBytesPerToken,
        Default = 0,
    };

    private static readonly Condition ByShape = Condition.Absent(KvBytes);
    private static readonly Condition ByHeads = ByShape & Condition.Absent(LatentDim);

    public static readonly NumberInput Layers = new()
    {
        Key = "n_layers",
        Label = "Layers",
        Symbol = "L",
        Help = "Transformer layers; each keeps keys and values of its own.",
        Unit = Unit.Layers,
        IsWhole = true,
        Usual = UsualRanges.Layers,
        Minimum = 1,
        Applies = ByShape,
        Required = ByShape & (Condition.Given(LatentDim) | Condition.Given(() => KvHeads!) | Condition.Given(() => HeadDim!)),
        FormValue = 80,
        FromModel = model => ShapeOf(model)?.Layers,
    };

    public static readonly NumberInput KvHeads = new()
    {
        Key = "n_kv_heads",
        Label = "KV heads",
        Symbol = "h",
        Help = "Heads that keep keys and values: fewer than query heads when they are shared in groups.",
        Unit = Unit.One,
        IsWhole = true,
        Usual = UsualRanges.Heads,
        Minimum = 1,
        Applies = ByHeads,
        Required = ByHeads & (Condition.Given(Layers) | Condition.Given(() => HeadDim!)),
        FormValue = 8,
        FromModel = model => ShapeOf(model)?.KvHeads,
    };

    public static readonly NumberInput HeadDim = new()
    {
        Key = "head_dim",
        Label = "Size of a head",
        Symbol = "d",
        Help = "Numbers in one key or value vector.",
        Unit = Unit.One,
        IsWhole = true,
        Usual = UsualRanges.HeadSize,
        Minimum = 1,
        Applies = ByHeads,
        Required = ByHeads & (Condition.Given(Layers) | Condition.Given(KvHeads)),
        FormValue = 128,
        FromModel = model => ShapeOf(model)?.HeadDim,
    };

    public static readonly NumberInput BytesKv = new()
    {
        Key = "bytes_kv",
        Label = "Bytes per cached number",
        Symbol = "b",
        Help = "How many bytes a key or value takes.",
        Unit = Unit.BytesPerElement,
        Usual = UsualRanges.BytesPerNumber,
        IsAboveMinimum = true,
        Default = 2,
        Applies = ByShape,
        Uncertainty = (1, 1),
        Menu = [new(2, "16 bits"), new(1, "8 bits")],
    };

    /// <summary>In the order in which they are asked for.</summary>
    public static IReadOnlyList<Input> All => [Layers, KvHeads, HeadDim, BytesKv, LatentDim, KvBytes];

    // Half a shape says nothing about the cache, and would be asked to be completed.
    private static ModelShape? ShapeOf(AiModel model) =>
        model.Shape is { Layers: not null } shape && (shape.LatentDim is not null || shape is { KvHeads: not null, HeadDim: not null }) ? shape : null;

    /// <summary>Bytes of keys and values per token: as given, or from a latent vector, or 2·L·h·d·b from heads (K and V).</summary>
    public static double BytesPerToken(InputValues x) =>
        x.IsGiven(KvBytes) ? x[KvBytes]
        : x.IsGiven(LatentDim) ? x[Layers] * x[LatentDim] * x[BytesKv]
        : x.IsGiven(KvHeads) ? 2 * x[Layers] * x[KvHeads] * x[HeadDim] * x[BytesKv]
        : 0;
}
