using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AiChainAtlas.Data.Tables;

/// <summary>One step of the chain.</summary>
public sealed class LinkRow
{
    public required string Id { get; set; }
    public required string Lane { get; set; }
    public required string Name { get; set; }
    public required int Order { get; set; }
    public string? ParentId { get; set; }
    public required string Purpose { get; set; }
    public required string Origin { get; set; }
    public string? StageId { get; set; }
    public int? ArticleItem { get; set; }

    /// <summary>Grows by one with every change, so that a change of an old version is refused.</summary>
    public int Version { get; set; } = 1;
}

internal sealed class LinkTable : IEntityTypeConfiguration<LinkRow>
{
    public void Configure(EntityTypeBuilder<LinkRow> table)
    {
        table.ToTable("links", t =>
        {
            t.HasCheckConstraint("ck_links_lane", "lane IN ('ai', 'crypto')");
            t.HasCheckConstraint("ck_links_origin", "origin IN ('seed', 'added')");
        });
        table.Property(l => l.Version).IsConcurrencyToken();
        table.HasOne<LinkRow>().WithMany().HasForeignKey(l => l.ParentId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<StageRow>().WithMany().HasForeignKey(l => l.StageId).OnDelete(DeleteBehavior.Restrict);
    }
}
