using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AiChainAtlas.Data.Tables;

/// <summary>A checkable statement of the article with its verdict.</summary>
public sealed class ClaimRow
{
    public required string Id { get; set; }
    public required int Ordinal { get; set; }
    public required string Section { get; set; }
    public required string Statement { get; set; }
    public required string Verdict { get; set; }
    public required string Record { get; set; }
    public required string AsOf { get; set; }
}

/// <summary>A source of a claim's record, the first one first.</summary>
public sealed class ClaimSourceRow
{
    public required string ClaimId { get; set; }
    public required int Ordinal { get; set; }
    public required string SourceId { get; set; }
}

/// <summary>A link or an entry that a claim speaks of.</summary>
public sealed class ClaimSubjectRow
{
    public required string ClaimId { get; set; }
    public required int Ordinal { get; set; }
    public string? LinkId { get; set; }
    public string? EntryId { get; set; }
}

internal sealed class ClaimTable : IEntityTypeConfiguration<ClaimRow>
{
    public void Configure(EntityTypeBuilder<ClaimRow> table) => table.ToTable("claims");
}

internal sealed class ClaimSourceTable : IEntityTypeConfiguration<ClaimSourceRow>
{
    public void Configure(EntityTypeBuilder<ClaimSourceRow> table)
    {
        table.ToTable("claim_sources");
        table.HasKey(x => new { x.ClaimId, x.Ordinal });
        table.HasOne<ClaimRow>().WithMany().HasForeignKey(x => x.ClaimId).OnDelete(DeleteBehavior.Cascade);
        table.HasOne<SourceRow>().WithMany().HasForeignKey(x => x.SourceId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ClaimSubjectTable : IEntityTypeConfiguration<ClaimSubjectRow>
{
    public void Configure(EntityTypeBuilder<ClaimSubjectRow> table)
    {
        table.ToTable("claim_subjects", t =>
            t.HasCheckConstraint("ck_claim_subjects_end", "(link_id IS NULL) <> (entry_id IS NULL)"));
        table.HasKey(x => new { x.ClaimId, x.Ordinal });
        table.HasOne<ClaimRow>().WithMany().HasForeignKey(x => x.ClaimId).OnDelete(DeleteBehavior.Cascade);
        table.HasOne<LinkRow>().WithMany().HasForeignKey(x => x.LinkId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<EntryRow>().WithMany().HasForeignKey(x => x.EntryId).OnDelete(DeleteBehavior.Restrict);
    }
}
