using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AiChainAtlas.Data.Tables;

/// <summary>A publication that other rows cite.</summary>
public sealed class SourceRow
{
    public required string Id { get; set; }
    public required int Ordinal { get; set; }
    public required string Title { get; set; }
    public required string Publisher { get; set; }
    public string? Url { get; set; }
    public required string Date { get; set; }

    /// <summary>Key of a <see cref="Domain.Provenance.SourceType"/>.</summary>
    public required string Type { get; set; }

    public required string Kind { get; set; }
    public string? Licence { get; set; }
    public string Retrieved { get; set; } = "n.d.";
    public string Note { get; set; } = "";
}

internal sealed class SourceTable : IEntityTypeConfiguration<SourceRow>
{
    public void Configure(EntityTypeBuilder<SourceRow> table) => table.ToTable("sources");
}
