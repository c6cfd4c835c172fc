using AiChainAtlas.Domain.Calculators.Catalogue;
using AiChainAtlas.Domain.Calculators.Declaring;
using AiChainAtlas.Domain.Calculators.Exploring;
using AiChainAtlas.Domain.Calculators.Reading;

namespace AiChainAtlas.Domain.Tests.Calculators;

/// <summary>A calculator asked by the keys of the API.</summary>
internal sealed class Asked(string slug)
{
    public Calculator Calculator { get; } = CalculatorCatalog.Default.Find(slug)!;

    /// <summary>A run with these inputs; fails the test when they are refused.</summary>
    public Calculation With(params (string Key, object Value)[] inputs)
    {
        var (values, problem) = Read(inputs);
        Assert.Null(problem);
        return Calculation.Of(values!);
    }

    /// <summary>Why these inputs are refused.</summary>
    public InputProblem Refusal(params (string Key, object Value)[] inputs) => Read(inputs).Problem ?? throw new ArgumentException("These inputs are accepted.");

    public NumberInput Input(string key) => (NumberInput)Calculator.FindInput(key)!;

    public NumberOutput Output(string key) => (NumberOutput)Calculator.FindOutput(key)!;

    /// <summary>The form as it starts.</summary>
    public Calculation Form => Calculation.Of(Calculator, Calculator.FormSettings);

    private (InputValues? Values, InputProblem? Problem) Read((string Key, object Value)[] inputs)
    {
        Assert.All(inputs, sent => Assert.NotNull(Calculator.FindInput(sent.Key)));
        var sent = inputs.ToDictionary(input => input.Key, input => Raw(input.Value));
        return InputReader.Read(Calculator, key => sent.GetValueOrDefault(key, RawInput.Absent));
    }

    private static RawInput Raw(object value) => value switch
    {
        bool flag => RawInput.Of(flag),
        string word => RawInput.Word(word),
        _ => RawInput.Of(Convert.ToDouble(value, System.Globalization.CultureInfo.InvariantCulture)),
    };
}

/// <summary>Reads results by key.</summary>
internal static class AskedResults
{
    public static double? Number(this Calculation run, string key) => run.Outputs.Value(run.Calculator.FindOutput(key)!) as double?;

    public static string Reason(this Calculation run, string key) => run.ReasonOf(run.Calculator.FindOutput(key)!);

    public static bool Says(this Calculation run, string part) => run.Notes.Any(note => note.Text.Contains(part, StringComparison.Ordinal));
}
