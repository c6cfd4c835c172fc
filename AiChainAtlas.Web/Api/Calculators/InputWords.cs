using AiChainAtlas.Domain.Calculators.Declaring;
using AiChainAtlas.Domain.Units;

namespace AiChainAtlas.Web.Api.Calculators;

/// <summary>What leaving an input out means, in words.</summary>
internal static class InputWords
{
    public static string Default(Input input) => input switch
    {
        NumberInput { DefaultFormula.Length: > 0 } n => n.DefaultFormula,
        NumberInput { Default: { } value } => QuantityFormat.Exact(value),
        FlagInput f => f.Default ? "true" : "false",
        ChoiceInput c => c.Default,
        _ when input.Required == Condition.Always => "refused",
        _ when input.Required != Condition.Never => $"refused when {input.Required.Text}",
        _ => "what needs it is left out",
    };
}
