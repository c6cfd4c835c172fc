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
    public double? Fp4DenseTflops { get; set; }
    public double? Int8DenseTops { get; set; }
    public double? MemoryGb { get; set; }
    public double? MemoryBandwidthGbs { get; set; }
    public double? InterconnectGbsOneWay { get; set; }
    public double? TdpW { get; set; }
    public string InterconnectNote { get; set; } = "";
    public required string State { get; set; }
    public string Notes { get; set; } = "";
    public string EditorNote { get; set; } = "";
}

/// <summary>A source of a data sheet, the first one first.</summary>
public sealed class AcceleratorSourceRow
{
    public required string Accelerator { get; set; }
    public required int Ordinal { get; set; }
    public required string SourceId { get; set; }
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
    /// <summary>The entry of the provider, where the atlas has one.</summary>
    public string? ProviderEntryId { get; set; }

    public string Notes { get; set; } = "";
    public string EditorNote { get; set; } = "";
}

/// <summary>A source of a price, the first one first.</summary>
public sealed class GpuPriceSourceRow
{
    public required long PriceId { get; set; }
    public required int Ordinal { get; set; }
    public required string SourceId { get; set; }
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
        table.HasOne<EntryRow>().WithMany().HasForeignKey(p => p.ProviderEntryId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AcceleratorSourceTable : IEntityTypeConfiguration<AcceleratorSourceRow>
{
    public void Configure(EntityTypeBuilder<AcceleratorSourceRow> table)
    {
        table.ToTable("accelerator_sources");
        table.HasKey(x => new { x.Accelerator, x.Ordinal });
        table.HasOne<AcceleratorRow>().WithMany().HasForeignKey(x => x.Accelerator).OnDelete(DeleteBehavior.Cascade);
        table.HasOne<SourceRow>().WithMany().HasForeignKey(x => x.SourceId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class GpuPriceSourceTable : IEntityTypeConfiguration<GpuPriceSourceRow>
{
    public void Configure(EntityTypeBuilder<GpuPriceSourceRow> table)
    {
        table.ToTable("gpu_price_sources");
        table.HasKey(x => new { x.PriceId, x.Ordinal });
        table.HasOne<GpuPriceRow>().WithMany().HasForeignKey(x => x.PriceId).OnDelete(DeleteBehavior.Cascade);
        table.HasOne<SourceRow>().WithMany().HasForeignKey(x => x.SourceId).OnDelete(DeleteBehavior.Restrict);
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
