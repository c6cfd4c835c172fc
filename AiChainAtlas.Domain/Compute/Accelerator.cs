namespace AiChainAtlas.Domain.Compute;

/// <summary>Data-sheet figures of one accelerator; null where no source states a figure.</summary>
public sealed record Accelerator
{
    /// <summary>The <see cref="State"/> of one that can be bought or rented.</summary>
    public const string Shipping = "shipping";

    /// <summary>The words of <see cref="State"/>.</summary>
    public static readonly IReadOnlyList<string> States = ["announced", Shipping];

    public required string Name { get; init; }
    public required string Vendor { get; init; }
    public required int Year { get; init; }

    /// <summary>Dense peaks in TFLOP/s unless named sparse; INT8 in TOP/s.</summary>
    public double? Fp32Tflops { get; init; }
    public double? Tf32DenseTflops { get; init; }
    public double? Fp16DenseTflops { get; init; }
    public double? Fp16SparseTflops { get; init; }
    public double? Fp8DenseTflops { get; init; }
    public double? Fp4DenseTflops { get; init; }
    public double? Int8DenseTops { get; init; }

    /// <summary>GB = 1e9 bytes.</summary>
    public double? MemoryGb { get; init; }

    /// <summary>GB/s between memory and processor.</summary>
    public double? MemoryBandwidthGbs { get; init; }

    /// <summary>GB/s per direction between accelerators.</summary>
    public double? InterconnectGbsOneWay { get; init; }

    /// <summary>Thermal design power, W.</summary>
    public double? TdpW { get; init; }

    public string InterconnectNote { get; init; } = "";

    /// <summary>One of <see cref="States"/>.</summary>
    public string State { get; init; } = Shipping;

    public IReadOnlyList<string> SourceIds { get; init; } = [];

    /// <summary>What readers should know of the figures.</summary>
    public string Notes { get; init; } = "";

    /// <summary>What editors tell each other about it; readers never see it.</summary>
    public string EditorNote { get; init; } = "";
}
