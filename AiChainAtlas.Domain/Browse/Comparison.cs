using AiChainAtlas.Domain.Chain;

namespace AiChainAtlas.Domain.Browse;

/// <summary>One line of a comparison: a column with the cell of each entry.</summary>
public sealed record ComparisonRow(EntryColumn Column, EntryField? Field, IReadOnlyList<string?> Cells)
{
    /// <summary>Whether the entries disagree, a gap against a value included.</summary>
    public bool Differs => Cells.Distinct(StringComparer.OrdinalIgnoreCase).Skip(1).Any();
}

/// <summary>Two to four entries side by side.</summary>
public sealed record Comparison(IReadOnlyList<Entry> Entries, IReadOnlyList<ComparisonRow> Rows)
{
    public const int MaxEntries = 4;

    /// <summary>Compares entries over every column that at least one of them fills.</summary>
    public static Comparison Of(Atlas atlas, IReadOnlyList<Entry> entries) => new(
        entries,
        [.. EntryColumns.All
            .Where(column => column != EntryColumns.Name)
            .Select(column => new ComparisonRow(
                column, EntryFields.Find(column.Key), [.. entries.Select(entry => column.Text(atlas, entry))]))
            .Where(row => row.Cells.Any(cell => cell is not null))]);
}
