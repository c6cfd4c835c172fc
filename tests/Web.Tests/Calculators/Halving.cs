using AiChainAtlas.Domain.Calculators.Declaring;
using AiChainAtlas.Domain.Units;

namespace AiChainAtlas.Web.Tests.Calculators;

/// <summary>A calculator that no catalogue of the product has.</summary>
internal static class Halving
{
    private static readonly NumberInput Whole = new()
    {
        Key = "whole",
        Label = "Whole",
        Help = "What is to be halved.",
        Unit = Unit.Parameters,
        Required = Condition.Always,
        FormValue = 42,
    };

    private static readonly NumberOutput Half = new() { Key = "half", Label = "Half", Meaning = "Half of the whole.", Unit = Unit.Parameters };

    public static readonly Calculator Declaration = new()
    {
        Slug = "halving",
        Name = "Halving",
        Question = "What is half of it?",
        Topic = "Arithmetic",
        Inputs = [Whole],
        Outputs = [Half],
        Compute = (x, y) => y[Half] = x[Whole] / 2,
        Formula = ["half = whole / 2"],
        Working = (x, y) => [$"{x.Show(Whole)} ÷ 2 = {y.Show(Half)}"],
        Citations = [new Citation("Common knowledge", "", null)],
        Examples = [new Example { Name = "Ten", Settings = [(Whole, 10d)], Expected = [new(Half, 5, 0)], Source = "Arithmetic" }],
        Method = new Method { Article = ["It divides by two."], Assumptions = ["None."], Disagreements = ["None."], Limits = ["None."] },
    };
}
