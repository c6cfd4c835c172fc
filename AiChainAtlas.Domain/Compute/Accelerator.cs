namespace AiChainAtlas.Domain.Compute;

/// <summary>Data-sheet figures of one accelerator; null where no source states a figure.</summary>
public sealed record Accelerator
{
    public required string Name { get; init; }
    public required string Vendor { get; init; }
    public required int Year { get; init; }

    /// <summary>Dense peaks in TFLOP/s unless named sparse; INT8 in TOP/s.</summary>
    public double? Fp32Tflops { get; init; }
    public double? Tf32DenseTflops { get; init; }
    public double? Fp16DenseTflops { get; init; }
    public double? Fp16SparseTflops { get; init; }
    public double? Fp8DenseTflops { get; init; }
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

    /// <summary>Where the figures come from, in words.</summary>
    public required string SourceNote { get; init; }

    public string Notes { get; init; } = "";
}
