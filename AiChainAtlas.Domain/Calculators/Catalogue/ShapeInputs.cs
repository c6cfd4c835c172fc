using AiChainAtlas.Domain.Calculators.Declaring;
using AiChainAtlas.Domain.Units;

namespace AiChainAtlas.Domain.Calculators.Catalogue;

/// <summary>The shape of a GPT-like transformer, as the equations of Narayanan et al. 2021 name it; starts as GPT-3.</summary>
internal static class ShapeInputs
{
    public static readonly NumberInput Layers = Size("n_layers", "Layers", "l", "Transformer layers.", Unit.Layers, UsualRanges.Layers, 96, (1, 200));
    public static readonly NumberInput Width = Size("d_model", "Model width", "h", "Numbers that stand for one token inside the model: its hidden size.", Unit.One, UsualRanges.Width, 12_288, (128, 32_768));

    public static readonly NumberInput Vocabulary = new()
    {
        Key = "vocab",
        Label = "Vocabulary",
        Symbol = "V",
        Help = "Different tokens the model knows, padded as it was trained.",
        Unit = Unit.TextTokens,
        IsWhole = true,
        Usual = UsualRanges.Vocabulary,
        Required = Condition.Always,
        FormValue = 51_200,
        Slider = (1_000, 300_000),
    };

    /// <summary>Tokens in one training sequence.</summary>
    public static NumberInput SequenceLength(Condition required) => new()
    {
        Key = "seq_len",
        Label = "Sequence length",
        Symbol = "s",
        Help = "Tokens of text in one training sequence.",
        Unit = Unit.TextTokens,
        IsWhole = true,
        Usual = UsualRanges.SequenceLength,
        Minimum = 1,
        Applies = required,
        Required = required,
        FormValue = 2_048,
        Slider = (128, 131_072),
    };

    private static NumberInput Size(string key, string label, string symbol, string help, Unit unit, UsualRange usual, double formValue, (double Low, double High) slider) => new()
    {
        Key = key,
        Label = label,
        Symbol = symbol,
        Help = help,
        Unit = unit,
        IsWhole = true,
        Usual = usual,
        Minimum = 1,
        Required = Condition.Always,
        FormValue = formValue,
        Slider = slider,
    };
}
