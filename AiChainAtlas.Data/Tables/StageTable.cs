using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AiChainAtlas.Data.Tables;

/// <summary>A column of the map.</summary>
public sealed class StageRow
{
    public required string Id { get; set; }
    public required int Order { get; set; }
    public required string Name { get; set; }
    public required string Covers { get; set; }
}

internal sealed class StageTable : IEntityTypeConfiguration<StageRow>
{
    public void Configure(EntityTypeBuilder<StageRow> table) => table.ToTable("stages");
}
