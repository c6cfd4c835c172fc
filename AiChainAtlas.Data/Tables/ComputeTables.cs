using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AiChainAtlas.Data.Tables;

/// <summary>Data-sheet figures of one accelerator.</summary>
public sealed class AcceleratorRow
{
    public required string Name { get; set; }
    public required int Ordinal { get; set; }
    public required string Vendor { get; set; }
    public required int Year { get; set; }
    public double? Fp32Tflops { get; set; }
    public double? Tf32DenseTflops { get; set; }
    public double? Fp16DenseTflops { get; set; }
    public double? Fp16SparseTflops { get; set; }
    public double? Fp8DenseTflops { get; set; }
    public double? Int8DenseTops { get; set; }
    public double? MemoryGb { get; set; }
    public double? MemoryBandwidthGbs { get; set; }
    public double? InterconnectGbsOneWay { get; set; }
    public double? TdpW { get; set; }
    public string InterconnectNote { get; set; } = "";
    public required string SourceNote { get; set; }
    public string Notes { get; set; } = "";
}

/// <summary>A dated price of one accelerator for one hour.</summary>
public sealed class GpuPriceRow
{
    public long Id { get; set; }
    /// <summary>Its name in history, files and the API.</summary>
    public required string RecordId { get; set; }

    public required int Ordinal { get; set; }
    public required string Provider { get; set; }

    /// <summary>As the provider names it: some of the accelerators offered have no data sheet here.</summary>
    public required string Accelerator { get; set; }

    public required double UsdPerGpuHour { get; set; }
    public required string Terms { get; set; }
    public required string Market { get; set; }
    public required string AsOf { get; set; }
    public required string SourceNote { get; set; }
    public string Notes { get; set; } = "";
}

/// <summary>AI chips that one maker had shipped by the end of a quarter.</summary>
public sealed class ChipStockRow
{
    public long Id { get; set; }
    /// <summary>Its name in history, files and the API.</summary>
    public required string RecordId { get; set; }

    public required int Ordinal { get; set; }
    public required string Vendor { get; set; }
    public required string Since { get; set; }
    public required string Until { get; set; }
    public required double UnitsP5 { get; set; }
    public required double UnitsMedian { get; set; }
    public required double UnitsP95 { get; set; }
    public required double H100EquivalentsP5 { get; set; }
    public required double H100EquivalentsMedian { get; set; }
    public required double H100EquivalentsP95 { get; set; }
    public required double PowerMwP5 { get; set; }
    public required double PowerMwMedian { get; set; }
    public required double PowerMwP95 { get; set; }
    public required bool Complete { get; set; }
    public required string SourceId { get; set; }
}

internal sealed class AcceleratorTable : IEntityTypeConfiguration<AcceleratorRow>
{
    public void Configure(EntityTypeBuilder<AcceleratorRow> table)
    {
        table.ToTable("accelerators");
        table.HasKey(a => a.Name);
    }
}

internal sealed class GpuPriceTable : IEntityTypeConfiguration<GpuPriceRow>
{
    public void Configure(EntityTypeBuilder<GpuPriceRow> table)
    {
        table.ToTable("gpu_prices");
        table.HasIndex(p => p.RecordId).IsUnique();
    }
}

internal sealed class ChipStockTable : IEntityTypeConfiguration<ChipStockRow>
{
    public void Configure(EntityTypeBuilder<ChipStockRow> table)
    {
        table.ToTable("chip_stock");
        table.HasIndex(s => s.RecordId).IsUnique();
        table.HasOne<SourceRow>().WithMany().HasForeignKey(s => s.SourceId).OnDelete(DeleteBehavior.Restrict);
    }
}
