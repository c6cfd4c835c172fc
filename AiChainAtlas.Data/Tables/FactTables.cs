using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AiChainAtlas.Data.Tables;

/// <summary>One value of one field of one entry.</summary>
public sealed class FactRow
{
    public long Id { get; set; }
    public required string EntryId { get; set; }
    public required int Ordinal { get; set; }
    public required string Field { get; set; }
    public required string Value { get; set; }
    public required string AsOf { get; set; }
    public required string Confidence { get; set; }
    public required string Rank { get; set; }
    public string Note { get; set; } = "";
}

/// <summary>A source of a fact, the first one first.</summary>
public sealed class FactSourceRow
{
    public required long FactId { get; set; }
    public required int Ordinal { get; set; }
    public required string SourceId { get; set; }
}

internal sealed class FactTable : IEntityTypeConfiguration<FactRow>
{
    public void Configure(EntityTypeBuilder<FactRow> table)
    {
        table.ToTable("facts", t =>
        {
            t.HasCheckConstraint("ck_facts_confidence", "confidence IN ('reported', 'likely', 'estimated', 'unverified')");
            t.HasCheckConstraint("ck_facts_rank", "rank IN ('preferred', 'normal', 'deprecated')");
        });
        table.HasIndex(f => new { f.EntryId, f.Ordinal }).IsUnique();
        table.HasOne<EntryRow>().WithMany().HasForeignKey(f => f.EntryId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class FactSourceTable : IEntityTypeConfiguration<FactSourceRow>
{
    public void Configure(EntityTypeBuilder<FactSourceRow> table)
    {
        table.ToTable("fact_sources");
        table.HasKey(x => new { x.FactId, x.Ordinal });
        table.HasOne<FactRow>().WithMany().HasForeignKey(x => x.FactId).OnDelete(DeleteBehavior.Cascade);
        table.HasOne<SourceRow>().WithMany().HasForeignKey(x => x.SourceId).OnDelete(DeleteBehavior.Restrict);
    }
}
