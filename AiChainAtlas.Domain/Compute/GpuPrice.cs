using AiChainAtlas.Domain.Provenance;

namespace AiChainAtlas.Domain.Compute;

/// <summary>A dated price of one accelerator for one hour, in USD.</summary>
public sealed record GpuPrice
{
    /// <summary>The <see cref="Terms"/> of a price that anybody pays by the hour.</summary>
    public const string OnDemand = "on-demand";

    /// <summary>The <see cref="Market"/> of a provider with machines of its own.</summary>
    public const string Centralised = "centralised";

    /// <summary>The words of <see cref="Market"/>, from one owner to many.</summary>
    public static readonly IReadOnlyList<string> Markets = [Centralised, "hybrid marketplace", "decentralised"];

    public required string Id { get; init; }
    public required string Provider { get; init; }
    public required string Accelerator { get; init; }
    public required double UsdPerGpuHour { get; init; }

    /// <summary><c>on-demand</c>, <c>spot</c> ... as the source names it.</summary>
    public required string Terms { get; init; }

    /// <summary>One of <see cref="Markets"/>.</summary>
    public required string Market { get; init; }

    public required PartialDate AsOf { get; init; }

    /// <summary>The entry that offers it; null where the atlas has none.</summary>
    public string? ProviderId { get; init; }

    public IReadOnlyList<string> SourceIds { get; init; } = [];

    /// <summary>What readers should know of the price: size of the machine, what is included.</summary>
    public string Notes { get; init; } = "";

    /// <summary>What editors tell each other about it; readers never see it.</summary>
    public string EditorNote { get; init; } = "";
}
