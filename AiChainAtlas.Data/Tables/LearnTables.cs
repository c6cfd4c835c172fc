using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AiChainAtlas.Data.Tables;

/// <summary>An event on the timeline.</summary>
public sealed class MilestoneRow
{
    public long Id { get; set; }
    /// <summary>Its name in history, files and the API.</summary>
    public required string RecordId { get; set; }

    public required int Ordinal { get; set; }
    public required string Date { get; set; }
    public required string Event { get; set; }
    public string? School { get; set; }
    public required string Track { get; set; }
    public required string Origin { get; set; }
    public string Correction { get; set; } = "";
}

/// <summary>A source of a milestone, the first one first.</summary>
public sealed class MilestoneSourceRow
{
    public required long MilestoneId { get; set; }
    public required int Ordinal { get; set; }
    public required string SourceId { get; set; }
}

/// <summary>A glossary term.</summary>
public sealed class TermRow
{
    public required string Id { get; set; }
    public required int Ordinal { get; set; }
    public required string Name { get; set; }
    public required string Definition { get; set; }
    public required string Section { get; set; }
}

/// <summary>A source of a term, the first one first.</summary>
public sealed class TermSourceRow
{
    public required string TermId { get; set; }
    public required int Ordinal { get; set; }
    public required string SourceId { get; set; }
}

internal sealed class MilestoneTable : IEntityTypeConfiguration<MilestoneRow>
{
    public void Configure(EntityTypeBuilder<MilestoneRow> table)
    {
        table.ToTable("milestones", t =>
        {
            t.HasCheckConstraint("ck_milestones_track", "track IN ('ai', 'crypto', 'aixcrypto')");
            t.HasCheckConstraint("ck_milestones_origin", "origin IN ('seed', 'added')");
        });
        table.HasIndex(m => m.RecordId).IsUnique();
    }
}

internal sealed class MilestoneSourceTable : IEntityTypeConfiguration<MilestoneSourceRow>
{
    public void Configure(EntityTypeBuilder<MilestoneSourceRow> table)
    {
        table.ToTable("milestone_sources");
        table.HasKey(x => new { x.MilestoneId, x.Ordinal });
        table.HasOne<MilestoneRow>().WithMany().HasForeignKey(x => x.MilestoneId).OnDelete(DeleteBehavior.Cascade);
        table.HasOne<SourceRow>().WithMany().HasForeignKey(x => x.SourceId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class TermTable : IEntityTypeConfiguration<TermRow>
{
    public void Configure(EntityTypeBuilder<TermRow> table) => table.ToTable("terms");
}

internal sealed class TermSourceTable : IEntityTypeConfiguration<TermSourceRow>
{
    public void Configure(EntityTypeBuilder<TermSourceRow> table)
    {
        table.ToTable("term_sources");
        table.HasKey(x => new { x.TermId, x.Ordinal });
        table.HasOne<TermRow>().WithMany().HasForeignKey(x => x.TermId).OnDelete(DeleteBehavior.Cascade);
        table.HasOne<SourceRow>().WithMany().HasForeignKey(x => x.SourceId).OnDelete(DeleteBehavior.Restrict);
    }
}
