using AiChainAtlas.Domain.Calculators.Declaring;
using AiChainAtlas.Domain.Calculators.Reading;

namespace AiChainAtlas.Domain.Calculators.Exploring;

/// <summary>One run of a calculator with all that is said about it: what pages, embeds and the API show.</summary>
public sealed record Calculation
{
    public required Calculator Calculator { get; init; }
    public required InputValues Inputs { get; init; }
    public required OutputValues Outputs { get; init; }

    /// <summary>The formula with the numbers put in.</summary>
    public IReadOnlyList<string> Working => Calculator.Work(Inputs, Outputs);

    /// <summary>Inputs that are probably slips, then remarks of the declaration that hold for this result.</summary>
    public IEnumerable<NoteText> Notes => UnusualInputs.Of(Inputs).Concat(
        Calculator.Notes.Where(note => note.When(Inputs, Outputs)).Select(note => new NoteText(note.Kind, note.Text(Inputs, Outputs))));

    /// <summary>Outputs whose inputs are there.</summary>
    public IEnumerable<Output> Said => Calculator.Outputs.Where(output => output.Said.Holds(Inputs));

    /// <summary>The number that leads: the first that is said, unless none is.</summary>
    public NumberOutput? Lead => Said.OfType<NumberOutput>().FirstOrDefault(output => Outputs[output] is not null);

    /// <summary>Outputs to show beside the leading one: those that do not say the same again.</summary>
    public IEnumerable<Output> Beside => Said.Where(output => output != Lead && !Repeats(output));

    /// <summary>All that people are shown: the leading output, then those beside it.</summary>
    public IEnumerable<Output> Shown => Lead is { } lead ? Beside.Prepend(lead) : Beside;

    /// <summary>Outputs that say what another one says.</summary>
    public IEnumerable<Output> Repeated => Said.Where(output => output != Lead && Repeats(output));

    /// <summary>Why each null output is null, outputs of one reason together.</summary>
    public IEnumerable<string> Silences => Calculator.Outputs
        .Where(output => Outputs.Value(output) is null)
        .GroupBy(ReasonOf)
        .Select(group => $"{string.Join(", ", group.Select(output => output.Key))}: {group.Key}.");

    public static Calculation Of(InputValues inputs) => new() { Calculator = inputs.Calculator, Inputs = inputs, Outputs = inputs.Calculator.Run(inputs) };

    public static Calculation Of(Calculator calculator, IEnumerable<Setting> settings) => Of(InputReader.Read(calculator, settings));

    /// <summary>The name of an output for these inputs.</summary>
    public string LabelOf(Output output) => output.LabelFrom?.Invoke(Inputs) ?? output.Label;

    /// <summary>Why an output is null: reads on from a colon.</summary>
    public string ReasonOf(Output output) =>
        Outputs.Overflowed(output) ? "too large to be written as a number"
        : !output.Said.Holds(Inputs) ? $"said when {output.Said.Text}"
        : output.NullReason;

    private bool Repeats(Output output) =>
        (output is NumberOutput { Restates: { } other } && Outputs[other] is not null)
        || (Lead is { } lead && Outputs.Show(output) is { } text && text == Outputs.Show(lead));
}
