using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AiChainAtlas.Data.Tables;

/// <summary>A notable model with its reported training figures.</summary>
public sealed class AiModelRow
{
    public required string Id { get; set; }
    public required int Ordinal { get; set; }
    public required string Name { get; set; }
    public required string Organisation { get; set; }
    public string? Country { get; set; }
    public required string Date { get; set; }
    public required string Domain { get; set; }
    public double? Params { get; set; }
    public double? ActiveParams { get; set; }
    public int? Layers { get; set; }
    public int? Width { get; set; }
    public int? Heads { get; set; }
    public int? KvHeads { get; set; }
    public int? HeadDim { get; set; }
    public int? LatentDim { get; set; }
    public int? Vocabulary { get; set; }
    public int? ContextTokens { get; set; }
    public int? Experts { get; set; }
    public int? ExpertsPerToken { get; set; }
    public string? ShapeSourceId { get; set; }
    public double? DatasetDatapoints { get; set; }
    public double? Epochs { get; set; }
    public double? TrainingFlop { get; set; }
    public double? TrainingHours { get; set; }
    public string? Hardware { get; set; }

    /// <summary>The data sheet that belongs to the hardware.</summary>
    public string? Accelerator { get; set; }

    public double? HardwareQuantity { get; set; }
    public double? Mfu { get; set; }

    /// <summary>Key of the <see cref="Domain.Compute.Precision"/> whose peak the MFU is a share of.</summary>
    public string? MfuPrecision { get; set; }

    public required string Confidence { get; set; }
    public string? Reference { get; set; }
    public string? Url { get; set; }
    public required string SourceId { get; set; }
}

internal sealed class AiModelTable : IEntityTypeConfiguration<AiModelRow>
{
    public void Configure(EntityTypeBuilder<AiModelRow> table)
    {
        table.ToTable("ai_models");
        table.HasOne<SourceRow>().WithMany().HasForeignKey(m => m.SourceId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<SourceRow>().WithMany().HasForeignKey(m => m.ShapeSourceId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<AcceleratorRow>().WithMany().HasForeignKey(m => m.Accelerator).OnDelete(DeleteBehavior.Restrict);
    }
}
