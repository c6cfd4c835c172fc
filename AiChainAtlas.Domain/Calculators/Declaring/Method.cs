namespace AiChainAtlas.Domain.Calculators.Declaring;

/// <summary>The article of the method page beyond what the declaration itself says; paragraphs of plain text.</summary>
public sealed record Method
{
    /// <summary>What is computed and why that way.</summary>
    public required IReadOnlyList<string> Article { get; init; }

    /// <summary>What has to hold for the result to mean something.</summary>
    public required IReadOnlyList<string> Assumptions { get; init; }

    /// <summary>Where sources disagree, and what was chosen.</summary>
    public required IReadOnlyList<string> Disagreements { get; init; }

    /// <summary>What it does not answer.</summary>
    public required IReadOnlyList<string> Limits { get; init; }
}
