using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AiChainAtlas.Data.Tables;

/// <summary>An id that an entry had before.</summary>
public sealed class RedirectRow
{
    public required string FormerId { get; set; }
    public required int Ordinal { get; set; }
    public required string EntryId { get; set; }
}

internal sealed class RedirectTable : IEntityTypeConfiguration<RedirectRow>
{
    public void Configure(EntityTypeBuilder<RedirectRow> table)
    {
        table.ToTable("redirects");
        table.HasKey(r => r.FormerId);
        table.HasOne<EntryRow>().WithMany().HasForeignKey(r => r.EntryId).OnDelete(DeleteBehavior.Restrict);
    }
}
