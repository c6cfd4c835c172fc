using AiChainAtlas.Domain.Calculators.Declaring;
using AiChainAtlas.Domain.Compute;
using AiChainAtlas.Domain.Units;

namespace AiChainAtlas.Domain.Calculators.Catalogue;

/// <summary>The shape of a GPT-like transformer, as the equations of Narayanan et al. 2021 name it; starts as GPT-3.</summary>
internal static class ShapeInputs
{
    internal const string WidthHelp = "Numbers that stand for one token inside the model: its hidden size.";

    public static readonly NumberInput Layers = Whole(
        "n_layers", "Layers", "l", "Transformer layers.", Unit.Layers, UsualRanges.Layers, 96, Condition.Always, new(Slider: (1, 200)));
    public static readonly NumberInput Width = Whole(
        "d_model", "Model width", "h", WidthHelp, Unit.One, UsualRanges.Width, 12_288, Condition.Always, new(Slider: (128, 32_768)));

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
    public static NumberInput SequenceLength(Condition required) => Whole(
        "seq_len", "Sequence length", "s", "Tokens of text in one training sequence.", Unit.TextTokens, UsualRanges.SequenceLength, 2_048,
        required, new(Slider: (128, 131_072)));

    /// <summary>A whole number of a transformer's shape, which several calculators ask for under conditions of their own.</summary>
    /// <param name="key">As the API names it.</param>
    /// <param name="label">For people.</param>
    /// <param name="symbol">Its letter in the formula.</param>
    /// <param name="help">What to enter.</param>
    /// <param name="unit">What it counts.</param>
    /// <param name="usual">What it lies between in practice.</param>
    /// <param name="formValue">What the starting example has.</param>
    /// <param name="when">When it has a say; it is needed then.</param>
    /// <param name="options">What only some of them have.</param>
    internal static NumberInput Whole(
        string key, string label, string symbol, string help, Unit unit, UsualRange usual, double formValue, Condition when,
        WholeOptions options = default) => new()
        {
            Key = key,
            Label = label,
            Symbol = symbol,
            Help = help,
            Unit = unit,
            IsWhole = true,
            Usual = usual,
            Minimum = 1,
            Applies = when,
            Required = when,
            FormValue = formValue,
            Slider = options.Slider,
            MissingAdvice = options.MissingAdvice ?? "",
            FromModel = options.FromModel,
            IsOfOneModel = options.IsOfOneModel,
        };
}

/// <summary>What some of those numbers have and others lack.</summary>
/// <param name="Slider">Ends of the slider.</param>
/// <param name="MissingAdvice">What would do in its place.</param>
/// <param name="FromModel">The figure of a model that fills it.</param>
/// <param name="IsOfOneModel">Whether it is emptied with the model although no record states it.</param>
internal readonly record struct WholeOptions(
    (double Low, double High)? Slider = null, string? MissingAdvice = null, Func<AiModel, double?>? FromModel = null,
    bool IsOfOneModel = false);
