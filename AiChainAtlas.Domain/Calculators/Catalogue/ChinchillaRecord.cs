using AiChainAtlas.Domain.Calculators.Declaring;

namespace AiChainAtlas.Domain.Calculators.Catalogue;

/// <summary>Figures that published fits give, and the method in words.</summary>
internal static class ChinchillaRecord
{
    public static readonly Method Method = new()
    {
        Article =
        [
            "The same compute can train a large model on few tokens or a small one on many. In between lies an optimum: beyond it, a larger model has read too little, and a smaller one is too small for what it has read.",
            "Hoffmann et al. trained hundreds of models and fitted their loss as a sum of three parts: what no model can get below, what too few parameters cost, and what too few tokens cost. With compute fixed at six times parameters times tokens, the best split follows from the fit by arithmetic.",
            "GPT-3 spent about 3.15e23 FLOP on 175 billion parameters and 300 billion tokens. By the default constants 53 billion parameters on a trillion tokens would have made more of it.",
        ],
        Assumptions =
        [
            "Fitted on about 1e18 to 1e22 FLOP, one mix of text and one tokenizer. Farther out it is an extrapolation.",
            "Every token is new text; compute is 6 FLOP per parameter and token, without attention.",
            "Only training is paid for. A model that serves many tokens costs 2 FLOP per parameter for each of them, so it pays to train a smaller one for longer than this optimum.",
        ],
        Disagreements =
        [
            "Kaplan et al. 2020 let parameters grow as compute to the power 0.73; Hoffmann et al. came to about 0.5 by two of their three approaches and 0.46 by the third. Besiroglu et al. fitted the third again, because its optimiser had stopped early, and came to 0.51: in line with the other two and with twenty tokens per parameter. Their constants are the default.",
            "For GPT-3's compute the sets give 53 billion parameters (replication), 31 billion (Hoffmann, unrounded) and 25 billion (as printed). Rounding the exponents alone moves the optimum by a fifth there, and up to twofold elsewhere.",
        ],
        Limits =
        [
            "Losses of different sets of constants cannot be compared with each other, nor with the loss a model card states: text and tokenizer differ.",
            "The standard errors of the default set are wide: 125 on A, 1,293 on B, 0.02 on both exponents.",
            "It does not say what a loss is worth: skills come at different losses.",
        ],
    };

    public static IReadOnlyList<Example> Examples() =>
    [
        new()
        {
            Name = "GPT-3",
            Settings = [(Chinchilla.Constants, ScalingFit.Besiroglu), (Chinchilla.Params, 175e9), (Chinchilla.Tokens, 300e9)],
            Expected = [new(Chinchilla.Loss, 2.0085, 0.0003), new(Chinchilla.ParamsOpt, 53.0e9, 0.001), new(Chinchilla.TokensPerParam, 18.67, 0.001)],
            Source = "Derived with the constants of " + Works.Besiroglu2024.Text,
        },
        new()
        {
            Name = "A budget of 1e23",
            Settings = [(Chinchilla.Constants, ScalingFit.Besiroglu), (Chinchilla.Flops, 1e23)],
            Expected = [new(Chinchilla.ParamsExponent, 0.5126, 0.001)],
            Source = Works.Besiroglu2024.Text,
        },
        new()
        {
            Name = "Hoffmann's exponents",
            Settings = [(Chinchilla.Constants, ScalingFit.HoffmannUnrounded), (Chinchilla.Flops, 1e23)],
            Expected = [new(Chinchilla.ParamsExponent, 0.46, 0.011), new(Chinchilla.TokensExponent, 0.54, 0.01)],
            Source = Works.Hoffmann2022.At("table 2, approach 3").Text,
        },
        new()
        {
            Name = "GPT-3, constants as printed",
            Settings = [(Chinchilla.Constants, ScalingFit.HoffmannRounded), (Chinchilla.Params, 175e9), (Chinchilla.Tokens, 300e9)],
            Expected = [new(Chinchilla.Loss, 2.0023, 0.0003)],
            Source = "Derived from " + Works.Hoffmann2022.At("equation 10").Text,
        },
        new()
        {
            Name = "175B by the rule of 20",
            Settings = [(Chinchilla.Constants, ScalingFit.RuleOfTwenty), (Chinchilla.Params, 175e9)],
            Expected = [new(Chinchilla.TokensOpt, 3.5e12, 1e-4), new(Chinchilla.Budget, 3.675e24, 1e-4)],
            Source = Works.TransformerMath.At("20 tokens per parameter").Text,
        },
    ];
}
