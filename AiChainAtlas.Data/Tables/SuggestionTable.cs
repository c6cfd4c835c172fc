using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace AiChainAtlas.Data.Tables;

/// <summary>A value of <see cref="SuggestionRow.State"/>.</summary>
public static class SuggestionState
{
    public const string New = "new";
    public const string Accepted = "accepted";
    public const string Declined = "declined";
}

/// <summary>What a reader says is wrong. Seen by editors only.</summary>
public sealed class SuggestionRow
{
    public required string Id { get; set; }

    /// <summary>When it came, UTC.</summary>
    public required DateTime At { get; set; }

    /// <summary>Key of the kind of record it is about.</summary>
    public required string Kind { get; set; }

    public required string RecordId { get; set; }

    /// <summary>Key of the field it is about; empty for the record as a whole.</summary>
    public required string Field { get; set; }

    public required string Wrong { get; set; }
    public required string Right { get; set; }
    public required string Source { get; set; }
    public required string State { get; set; }

    /// <summary>Who accepted or declined it, and when.</summary>
    public string? HandledBy { get; set; }
    public DateTime? HandledAt { get; set; }
}

internal sealed class SuggestionTable : IEntityTypeConfiguration<SuggestionRow>
{
    public void Configure(EntityTypeBuilder<SuggestionRow> table)
    {
        table.ToTable("suggestions", t => t.HasCheckConstraint("ck_suggestions_state", "state IN ('new', 'accepted', 'declined')"));
        table.Property(s => s.At).HasConversion(at => at, at => DateTime.SpecifyKind(at, DateTimeKind.Utc));
        table.Property(s => s.HandledAt).HasConversion(at => at, at => at == null ? null : DateTime.SpecifyKind(at.Value, DateTimeKind.Utc));
        table.HasIndex(s => new { s.State, s.At });
    }
}
