using System.Collections.Immutable;

namespace AiChainAtlas.Domain.Calculators.Declaring;

/// <summary>
/// A calculator, declared once: page, embed, API, its document, method page and tests are made from this.
/// It is pure, and its result never holds NaN or Infinity.
/// </summary>
public sealed class Calculator
{
    private readonly ImmutableArray<Input> inputs;
    private readonly ImmutableArray<Output> outputs;

    /// <summary>The word in its addresses; permanent.</summary>
    public required string Slug { get; init; }

    public required string Name { get; init; }

    /// <summary>The question it answers, in one sentence.</summary>
    public required string Question { get; init; }

    /// <summary>The heading under which the list of calculators shows it.</summary>
    public required string Topic { get; init; }

    /// <summary>In the order in which forms show them and errors are looked for.</summary>
    public required IReadOnlyList<Input> Inputs { get => inputs; init => inputs = [.. value]; }

    /// <summary>In the order of importance; the first that is said leads the page.</summary>
    public required IReadOnlyList<Output> Outputs { get => outputs; init => outputs = [.. value]; }

    /// <summary>Rules that hold between inputs.</summary>
    public IReadOnlyList<InputRule> Rules { get; init; } = [];

    /// <summary>Sets the outputs. Allocates nothing.</summary>
    public required Action<InputValues, OutputValues> Compute { private get; init; }

    /// <summary>The formula in symbols, a line a step.</summary>
    public required IReadOnlyList<string> Formula { get; init; }

    /// <summary>The formula with the numbers put in, a line a step.</summary>
    public required Func<InputValues, OutputValues, IReadOnlyList<string>> Working { private get; init; }

    /// <summary>Remarks that depend on the result.</summary>
    public IReadOnlyList<Note> Notes { get; init; } = [];

    public required IReadOnlyList<Citation> Citations { get; init; }

    /// <summary>Published or derived results that it reproduces; offered as starting points.</summary>
    public required IReadOnlyList<Example> Examples { get; init; }

    /// <summary>What the article said against what the record says.</summary>
    public IReadOnlyList<ArticleCheck> ArticleChecks { get; init; } = [];

    /// <summary>What the article said, tried in many situations.</summary>
    public IReadOnlyList<ArticleGrid> ArticleGrids { get; init; } = [];

    public required Method Method { get; init; }

    /// <summary>Further outputs that a sweep or a comparison of scenarios may show: all numbers.</summary>
    public IEnumerable<NumberOutput> NumberOutputs => outputs.OfType<NumberOutput>();

    public IEnumerable<NumberInput> NumberInputs => inputs.OfType<NumberInput>();

    /// <summary>What the form starts with, where that differs from leaving an input out.</summary>
    public IEnumerable<Setting> FormSettings => NumberInputs
        .Where(input => input.FormValue is not null)
        .Select(input => new Setting(input, input.FormValue!.Value));

    internal ReadOnlySpan<Input> InputArray => inputs.AsSpan();

    internal ReadOnlySpan<Output> OutputArray => outputs.AsSpan();

    public Input? FindInput(string key) => inputs.FirstOrDefault(input => input.Key == key);

    public Output? FindOutput(string key) => outputs.FirstOrDefault(output => output.Key == key);

    /// <summary>The result for inputs that were read for this calculator.</summary>
    public OutputValues Run(InputValues values)
    {
        var results = new OutputValues(this);
        Compute(values, results);
        return results;
    }

    /// <summary>The formula with the numbers of one run.</summary>
    public IReadOnlyList<string> Work(InputValues values, OutputValues results) => Working(values, results);
}
