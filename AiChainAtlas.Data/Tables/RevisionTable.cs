using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AiChainAtlas.Data.Tables;

/// <summary>
/// One committed change. Rows are numbered from 1 without gaps, are never changed or deleted (triggers refuse it),
/// and each holds the hash of the one before.
/// </summary>
public sealed class RevisionRow
{
    public required long Id { get; set; }

    /// <summary>When it was committed, UTC.</summary>
    public required DateTime At { get; set; }

    public required string Who { get; set; }
    public required string Reason { get; set; }

    /// <summary>What changed, as JSON.</summary>
    public required string What { get; set; }

    /// <summary>Hash of the revision before; empty for the first.</summary>
    public required string PreviousHash { get; set; }

    public required string Hash { get; set; }
}

internal sealed class RevisionTable : IEntityTypeConfiguration<RevisionRow>
{
    public void Configure(EntityTypeBuilder<RevisionRow> table)
    {
        table.ToTable("revisions");
        table.Property(r => r.Id).ValueGeneratedNever();
        table.Property(r => r.At).HasConversion(at => at, at => DateTime.SpecifyKind(at, DateTimeKind.Utc));
        table.HasIndex(r => r.Hash).IsUnique();
    }
}
