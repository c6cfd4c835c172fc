using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AiChainAtlas.Data.Tables;

/// <summary>One record that a revision changed, whole, before and after. Never changed or deleted, like its revision.</summary>
public sealed class RevisionChangeRow
{
    public required long RevisionId { get; set; }
    public required int Ordinal { get; set; }

    /// <summary>Key of the kind of record.</summary>
    public required string Kind { get; set; }

    public required string RecordId { get; set; }

    /// <summary>The record as JSON; null when it was not there.</summary>
    public string? Before { get; set; }

    /// <summary>The record as JSON; null when it is there no more.</summary>
    public string? After { get; set; }
}

internal sealed class RevisionChangeTable : IEntityTypeConfiguration<RevisionChangeRow>
{
    public void Configure(EntityTypeBuilder<RevisionChangeRow> table)
    {
        table.ToTable("revision_changes");
        table.HasKey(c => new { c.RevisionId, c.Ordinal });
        table.HasIndex(c => new { c.Kind, c.RecordId });
        table.HasOne<RevisionRow>().WithMany().HasForeignKey(c => c.RevisionId).OnDelete(DeleteBehavior.Restrict);
    }
}
