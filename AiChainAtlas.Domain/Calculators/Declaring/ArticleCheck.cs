using AiChainAtlas.Domain.Calculators.Exploring;

namespace AiChainAtlas.Domain.Calculators.Declaring;

/// <summary>A figure of the article beside what the record gives, step by step, each step computed by the calculator itself.</summary>
public sealed record ArticleCheck
{
    public required string Title { get; init; }

    /// <summary>What the article said and what follows, in two or three sentences.</summary>
    public required string Lead { get; init; }

    /// <summary>Ids of the claims this takes apart.</summary>
    public required IReadOnlyList<string> ClaimIds { get; init; }

    /// <summary>The output that the steps show.</summary>
    public required NumberOutput Output { get; init; }

    /// <summary>From the article's figure to the corrected one; each step changes the inputs of the one before.</summary>
    public required IReadOnlyList<CheckStep> Steps { get; init; }

    /// <summary>A model whose reported figure the store holds, to stand under the steps; its name.</summary>
    public string? ReportedModel { get; init; }

    /// <summary>What to remember.</summary>
    public required string Verdict { get; init; }

    /// <summary>The steps, computed: each with the inputs of all steps up to it.</summary>
    public IReadOnlyList<Calculation> Runs(Calculator calculator) =>
        [.. Steps.Select((_, i) => Calculation.Of(calculator, Steps.Take(i + 1).SelectMany(step => step.Settings)))];
}

/// <summary>One step with the inputs it changes.</summary>
public sealed record CheckStep(string Label, IReadOnlyList<Setting> Settings);
