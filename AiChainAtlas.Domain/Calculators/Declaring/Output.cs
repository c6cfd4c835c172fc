using AiChainAtlas.Domain.Compute;
using AiChainAtlas.Domain.Units;

namespace AiChainAtlas.Domain.Calculators.Declaring;

/// <summary>One output of a calculator; null where it cannot be said.</summary>
public abstract class Output
{
    /// <summary>The name used by the API.</summary>
    public required string Key { get; init; }

    public required string Label { get; init; }

    /// <summary>The name where it depends on what was entered: <c>Fits in 80 GB</c>; null: the label.</summary>
    public Func<InputValues, string>? LabelFrom { get; init; }

    /// <summary>What the value says, in one sentence.</summary>
    public required string Meaning { get; init; }

    /// <summary>Which inputs it takes to be said at all; always said unless set.</summary>
    public Condition Said { get; init; } = Condition.Always;

    /// <summary>Why it may be null although its inputs are there: reads on from "null:".</summary>
    public string NullReason { get; init; } = "";
}

/// <summary>A number with its unit.</summary>
public sealed class NumberOutput : Output
{
    public required Unit Unit { get; init; }

    /// <summary>The output that says the same in another unit; people are shown that one, programs both.</summary>
    public NumberOutput? Restates { get; init; }

    /// <summary>The figure that was reported of a model, to stand beside the computed one.</summary>
    public Func<AiModel, double?>? Reported { get; init; }
}

/// <summary>Yes or no.</summary>
public sealed class FlagOutput : Output
{
    public string Yes { get; init; } = "yes";

    public string No { get; init; } = "no";
}

/// <summary>One word out of a few.</summary>
public sealed class WordOutput : Output
{
    public required IReadOnlyList<string> Words { get; init; }
}
