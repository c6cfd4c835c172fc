namespace AiChainAtlas.Domain.Calculators.Declaring;

/// <summary>Inputs with the result that a source states for them.</summary>
public sealed record Example
{
    /// <summary>Short enough for a button: <c>GPT-3</c>, <c>As the article printed</c>.</summary>
    public required string Name { get; init; }

    public required IReadOnlyList<Setting> Settings { get; init; }

    /// <summary>What the source states; checked by a test.</summary>
    public required IReadOnlyList<Expected> Expected { get; init; }

    /// <summary>Who states it, or how it was derived.</summary>
    public required string Source { get; init; }
}

/// <summary>One input set to a value: a number, true or false, or the key of a choice.</summary>
public sealed record Setting(Input Input, object Value)
{
    public static implicit operator Setting((NumberInput Input, double Value) pair) => new(pair.Input, pair.Value);

    public static implicit operator Setting((FlagInput Input, bool Value) pair) => new(pair.Input, pair.Value);

    public static implicit operator Setting((ChoiceInput Input, string Value) pair) => new(pair.Input, pair.Value);
}

/// <summary>A stated output and how far the computed one may be off, as a share of it.</summary>
public sealed record Expected(NumberOutput Output, double Value, double Tolerance);
