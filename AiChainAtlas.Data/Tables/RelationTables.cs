using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AiChainAtlas.Data.Tables;

/// <summary>A directed edge; each end is either a link or an entry.</summary>
public sealed class RelationRow
{
    public long Id { get; set; }
    /// <summary>Its name in history, files and the API.</summary>
    public required string RecordId { get; set; }

    public required int Ordinal { get; set; }
    public string? FromLinkId { get; set; }
    public string? FromEntryId { get; set; }
    public string? ToLinkId { get; set; }
    public string? ToEntryId { get; set; }
    public required string Kind { get; set; }
    public string Note { get; set; } = "";
    public required bool Contested { get; set; }
    public required string Origin { get; set; }
    public required string AsOf { get; set; }
}

/// <summary>A source of a relation, the first one first.</summary>
public sealed class RelationSourceRow
{
    public required long RelationId { get; set; }
    public required int Ordinal { get; set; }
    public required string SourceId { get; set; }
}

internal sealed class RelationTable : IEntityTypeConfiguration<RelationRow>
{
    public void Configure(EntityTypeBuilder<RelationRow> table)
    {
        table.ToTable("relations", t =>
        {
            t.HasCheckConstraint("ck_relations_from", "(from_link_id IS NULL) <> (from_entry_id IS NULL)");
            t.HasCheckConstraint("ck_relations_to", "(to_link_id IS NULL) <> (to_entry_id IS NULL)");
            t.HasCheckConstraint("ck_relations_origin", "origin IN ('seed', 'added')");
        });
        table.HasIndex(r => r.RecordId).IsUnique();
        table.HasOne<LinkRow>().WithMany().HasForeignKey(r => r.FromLinkId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<EntryRow>().WithMany().HasForeignKey(r => r.FromEntryId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<LinkRow>().WithMany().HasForeignKey(r => r.ToLinkId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<EntryRow>().WithMany().HasForeignKey(r => r.ToEntryId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class RelationSourceTable : IEntityTypeConfiguration<RelationSourceRow>
{
    public void Configure(EntityTypeBuilder<RelationSourceRow> table)
    {
        table.ToTable("relation_sources");
        table.HasKey(x => new { x.RelationId, x.Ordinal });
        table.HasOne<RelationRow>().WithMany().HasForeignKey(x => x.RelationId).OnDelete(DeleteBehavior.Cascade);
        table.HasOne<SourceRow>().WithMany().HasForeignKey(x => x.SourceId).OnDelete(DeleteBehavior.Restrict);
    }
}
