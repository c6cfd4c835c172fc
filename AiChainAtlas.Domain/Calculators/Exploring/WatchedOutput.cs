using AiChainAtlas.Domain.Calculators.Declaring;
using AiChainAtlas.Domain.Calculators.Reading;

namespace AiChainAtlas.Domain.Calculators.Exploring;

/// <summary>Which number of a result a sweep or a sensitivity is about.</summary>
public sealed class WatchedOutput
{
    private readonly IReadOnlyList<NumberOutput> outputs;

    public WatchedOutput(Calculator calculator)
    {
        outputs = [.. calculator.NumberOutputs];
        Input = new ChoiceInput
        {
            Key = "output",
            Label = "Output to watch",
            Help = "The key of the number whose change is shown; left out, the number that leads the result.",
            Choices = [.. outputs.Select(output => new Choice(output.Key, output.Label))],
            Default = outputs[0].Key,
        };
    }

    /// <summary>The input that names it.</summary>
    public ChoiceInput Input { get; }

    /// <summary>The output that was asked for; the one that leads when none was.</summary>
    public (NumberOutput? Output, InputProblem? Problem) Read(Func<string, RawInput> raw, Calculation centre)
    {
        var (index, problem) = InputReader.ReadOne(Input, raw(Input.Key));
        return problem is not null ? (null, problem) : (index is { } at ? outputs[(int)at] : centre.Lead ?? outputs[0], null);
    }
}
