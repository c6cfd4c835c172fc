using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AiChainAtlas.Data.Tables;

/// <summary>The place of an entry among the main players of a link.</summary>
public sealed class RankRow
{
    public long Id { get; set; }

    /// <summary>Its name in history, files and the API.</summary>
    public required string RecordId { get; set; }

    public required int Ordinal { get; set; }
    public required string LinkId { get; set; }
    public required string EntryId { get; set; }
    public required int Place { get; set; }

    /// <summary>Key of a <see cref="Domain.Chain.RankBasis"/>.</summary>
    public required string BasisKind { get; set; }

    public required string Basis { get; set; }
}

/// <summary>A source of a rank, the first one first.</summary>
public sealed class RankSourceRow
{
    public required long RankId { get; set; }
    public required int Ordinal { get; set; }
    public required string SourceId { get; set; }
}

internal sealed class RankTable : IEntityTypeConfiguration<RankRow>
{
    public void Configure(EntityTypeBuilder<RankRow> table)
    {
        table.ToTable("ranks");
        table.HasIndex(r => r.RecordId).IsUnique();
        table.HasOne<LinkRow>().WithMany().HasForeignKey(r => r.LinkId).OnDelete(DeleteBehavior.Restrict);
        table.HasOne<EntryRow>().WithMany().HasForeignKey(r => r.EntryId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class RankSourceTable : IEntityTypeConfiguration<RankSourceRow>
{
    public void Configure(EntityTypeBuilder<RankSourceRow> table)
    {
        table.ToTable("rank_sources");
        table.HasKey(x => new { x.RankId, x.Ordinal });
        table.HasOne<RankRow>().WithMany().HasForeignKey(x => x.RankId).OnDelete(DeleteBehavior.Cascade);
        table.HasOne<SourceRow>().WithMany().HasForeignKey(x => x.SourceId).OnDelete(DeleteBehavior.Restrict);
    }
}
