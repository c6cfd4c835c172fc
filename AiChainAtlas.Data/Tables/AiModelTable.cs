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
    public double? DatasetDatapoints { get; set; }
    public double? Epochs { get; set; }
    public double? TrainingFlop { get; set; }
    public double? TrainingHours { get; set; }
    public string? Hardware { get; set; }
    public double? HardwareQuantity { get; set; }
    public double? Mfu { get; set; }
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
    }
}
