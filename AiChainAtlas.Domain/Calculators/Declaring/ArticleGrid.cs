using AiChainAtlas.Domain.Calculators.Exploring;

namespace AiChainAtlas.Domain.Calculators.Declaring;

/// <summary>A claim of the article tried in many situations at once: a table whose cells the calculator computes.</summary>
public sealed record ArticleGrid
{
    public required string Title { get; init; }

    /// <summary>What the article said and what the table shows, in two or three sentences.</summary>
    public required string Lead { get; init; }

    /// <summary>Ids of the claims this takes apart.</summary>
    public required IReadOnlyList<string> ClaimIds { get; init; }

    /// <summary>The output that the cells show.</summary>
    public required NumberOutput Output { get; init; }

    public required IReadOnlyList<NamedSettings> Rows { get; init; }

    public required IReadOnlyList<NamedSettings> Columns { get; init; }

    /// <summary>Ways of doing the same, side by side within a cell.</summary>
    public required IReadOnlyList<NamedSettings> Variants { get; init; }

    /// <summary>What to remember.</summary>
    public required string Verdict { get; init; }

    /// <summary>All cells, computed: row by row, in a row column by column, in a column variant by variant.</summary>
    public IReadOnlyList<GridCell> Cells(Calculator calculator) =>
    [
        .. from row in Rows
           from column in Columns
           from variant in Variants
           select new GridCell(row, column, variant, Calculation.Of(calculator, [.. row.Settings, .. column.Settings, .. variant.Settings])),
    ];
}

/// <summary>Inputs that go together, with the words for them.</summary>
public sealed record NamedSettings(string Name, IReadOnlyList<Setting> Settings);

/// <summary>One way of doing it in one situation, and its result.</summary>
public sealed record GridCell(NamedSettings Row, NamedSettings Column, NamedSettings Variant, Calculation Run);
