using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AiChainAtlas.Data.Tables;

/// <summary>Whether readers see an entry.</summary>
public static class EntryState
{
    public const string Published = "published";
    public const string Retired = "retired";
}

/// <summary>The identity of an entry; what is known about it stands in its facts.</summary>
public sealed class EntryRow
{
    public required string Id { get; set; }
    public required string Name { get; set; }
    public required string LinkId { get; set; }
    public required string Origin { get; set; }
    public bool? CoingeckoListed { get; set; }

    /// <summary>What editors tell each other; never published.</summary>
    public string EditorNote { get; set; } = "";

    /// <summary>A value of <see cref="EntryState"/>.</summary>
    public string State { get; set; } = EntryState.Published;

    /// <summary>Grows by one with every change, so that a change of an old version is refused.</summary>
    public int Version { get; set; } = 1;
}

/// <summary>Another link that an entry also stands on.</summary>
public sealed class EntryLinkRow
{
    public required string EntryId { get; set; }
    public required int Ordinal { get; set; }
    public required string LinkId { get; set; }
}

internal sealed class EntryTable : IEntityTypeConfiguration<EntryRow>
{
    public void Configure(EntityTypeBuilder<EntryRow> table)
    {
        table.ToTable("entries", t =>
        {
            t.HasCheckConstraint("ck_entries_origin", "origin IN ('seed', 'added')");
            t.HasCheckConstraint("ck_entries_state", "state IN ('published', 'draft', 'retired')");
        });
        table.Property(e => e.EditorNote).HasDefaultValue("");
        table.Property(e => e.State).HasDefaultValue(EntryState.Published);
        table.Property(e => e.Version).HasDefaultValue(1).IsConcurrencyToken();
        table.HasOne<LinkRow>().WithMany().HasForeignKey(e => e.LinkId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class EntryLinkTable : IEntityTypeConfiguration<EntryLinkRow>
{
    public void Configure(EntityTypeBuilder<EntryLinkRow> table)
    {
        table.ToTable("entry_links");
        table.HasKey(x => new { x.EntryId, x.Ordinal });
        table.HasIndex(x => new { x.EntryId, x.LinkId }).IsUnique();
        table.HasOne<EntryRow>().WithMany().HasForeignKey(x => x.EntryId).OnDelete(DeleteBehavior.Cascade);
        table.HasOne<LinkRow>().WithMany().HasForeignKey(x => x.LinkId).OnDelete(DeleteBehavior.Restrict);
    }
}
