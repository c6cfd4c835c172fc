using AiChainAtlas.Domain.Calculators.Declaring;

namespace AiChainAtlas.Domain.Calculators.Reading;

/// <summary>Inputs that do not make up a whole yet: which fields a form shows, and which of them are still needed.</summary>
public static class PartialInputs
{
    /// <summary>
    /// The inputs as far as they can be read, to ask which others have a say. A refused input counts as given, so that the
    /// fields do not come and go while somebody is typing it; its value means nothing.
    /// </summary>
    public static InputValues Read(Calculator calculator, Func<string, RawInput> raw) =>
        new(calculator, [.. calculator.Inputs.Select(input => NumberOf(input, raw(input.Key)))]);

    /// <summary>Every field with a problem: refused, or needed and missing. Rules between inputs are not among them.</summary>
    public static IReadOnlyList<InputProblem> Problems(Calculator calculator, Func<string, RawInput> raw)
    {
        var values = Read(calculator, raw);
        return
        [
            .. from input in calculator.Inputs
               let refused = InputReader.ReadOne(input, raw(input.Key)).Problem
               let missing = refused is null && !values.Has(input) && input.Required.Holds(values) ? InputReader.Missing(input) : null
               where refused is not null || missing is not null
               select refused ?? missing,
        ];
    }

    private static double NumberOf(Input input, RawInput raw) =>
        raw == RawInput.Absent ? double.NaN : InputReader.ReadOne(input, raw).Number ?? StandIn(input);

    private static double StandIn(Input input) => input switch
    {
        NumberInput number => number.FormValue ?? number.Default ?? Math.Max(1, number.Minimum),
        ChoiceInput choice => Math.Max(0, choice.IndexOf(choice.Default)),
        _ => 0,
    };
}
