using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AiChainAtlas.Data.Tables;

/// <summary>A value of <see cref="DraftRow.State"/>.</summary>
public static class DraftState
{
    /// <summary>Its author is still writing.</summary>
    public const string Open = "open";

    /// <summary>It waits for somebody to look at it.</summary>
    public const string Review = "review";
}

/// <summary>A record as somebody would have it, not yet published: what is typed is kept here as it is typed.</summary>
public sealed class DraftRow
{
    public required string Id { get; set; }

    /// <summary>Key of the kind of record.</summary>
    public required string Kind { get; set; }

    public required string RecordId { get; set; }

    /// <summary>Token of the record it started from; empty for a new one.</summary>
    public required string BasedOn { get; set; }

    /// <summary>The record it started from as JSON, to merge with what others did since; null for a new one.</summary>
    public string? Base { get; set; }

    /// <summary>The draft itself as JSON; need not be valid yet.</summary>
    public required string Body { get; set; }

    public string Reason { get; set; } = "";
    public required string State { get; set; }

    /// <summary>Id of the user who writes it.</summary>
    public required string OwnerId { get; set; }

    /// <summary>The owner's name as history will show it.</summary>
    public required string OwnerName { get; set; }

    /// <summary>Last change, UTC.</summary>
    public required DateTime At { get; set; }

    /// <summary>The suggestion it came from.</summary>
    public string? SuggestionId { get; set; }
}

internal sealed class DraftTable : IEntityTypeConfiguration<DraftRow>
{
    public void Configure(EntityTypeBuilder<DraftRow> table)
    {
        table.ToTable("drafts", t => t.HasCheckConstraint("ck_drafts_state", "state IN ('open', 'review')"));
        table.Property(d => d.At).HasConversion(at => at, at => DateTime.SpecifyKind(at, DateTimeKind.Utc));
        table.HasIndex(d => new { d.Kind, d.RecordId });
        table.HasIndex(d => d.OwnerId);
    }
}
