namespace AiChainAtlas.Domain.Calculators.Catalogue;

/// <summary>Fitted constants of the loss L = E + A/N^α + B/D^β in nats per token (Hoffmann 2022, equations 2 and 10).</summary>
internal sealed record ScalingFit(double E, double A, double B, double Alpha, double Beta)
{
    public const string Besiroglu = "besiroglu_2024";
    public const string HoffmannUnrounded = "hoffmann_tex";
    public const string HoffmannRounded = "hoffmann_rounded";

    /// <summary>Twenty tokens per parameter, or another fixed number: a rule without a loss.</summary>
    public const string RuleOfTwenty = "rule20";

    // Besiroglu et al. 2024: the data of Hoffmann's figure fitted again.
    private static readonly ScalingFit Replicated = new(1.8172, 482.01, 2_085.43, 0.3478, 0.3658);

    // The source text of Hoffmann et al. holds the logarithms of E, A and B to more digits than its tables print.
    private static readonly ScalingFit Unrounded = new(Math.Exp(0.5267228), Math.Exp(6.0073404), Math.Exp(6.0179186), 0.33917084, 0.2849083);

    private static readonly ScalingFit Rounded = new(1.69, 406.4, 410.7, 0.34, 0.28);

    /// <summary>How the best number of parameters grows with compute: the a of N ∝ C^a.</summary>
    public double ParamsExponent => Beta / (Alpha + Beta);

    /// <summary>How the best number of tokens grows with compute: the b of D ∝ C^b.</summary>
    public double TokensExponent => Alpha / (Alpha + Beta);

    /// <summary>Parameters against tokens at the optimum (equation 4).</summary>
    public double G => Math.Pow(Alpha * A / (Beta * B), 1 / (Alpha + Beta));

    /// <summary>The fit of that name; null for the rule of twenty, which has none.</summary>
    public static ScalingFit? Find(string constants) => constants switch
    {
        Besiroglu => Replicated,
        HoffmannUnrounded => Unrounded,
        HoffmannRounded => Rounded,
        _ => null,
    };

    /// <summary>Loss that a limited number of parameters leaves, nats per token.</summary>
    public double ParamsTerm(double parameters) => A / Math.Pow(parameters, Alpha);

    /// <summary>Loss that a limited number of tokens leaves, nats per token.</summary>
    public double TokensTerm(double tokens) => B / Math.Pow(tokens, Beta);

    /// <summary>Loss of a model, nats per token.</summary>
    public double Loss(double parameters, double tokens) => E + ParamsTerm(parameters) + TokensTerm(tokens);
}
