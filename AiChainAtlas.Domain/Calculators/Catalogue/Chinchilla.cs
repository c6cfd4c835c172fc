using AiChainAtlas.Domain.Calculators.Declaring;
using AiChainAtlas.Domain.Units;

namespace AiChainAtlas.Domain.Calculators.Catalogue;

/// <summary>Parameters and tokens that make the most of a compute budget, and the loss to expect (Hoffmann 2022; Besiroglu 2024).</summary>
internal static class Chinchilla
{
    private const double FlopPerParamToken = 6;
    private const double TextThereIs = 3e14;
    private const string NoLoss = "a fixed number of tokens per parameter says nothing about the loss";

    internal static readonly ChoiceInput Constants = new()
    {
        Key = "constants",
        Label = "Constants",
        Help = "Which fit of the loss to use; the replication of 2024 unless you want to reproduce older figures.",
        Default = ScalingFit.Besiroglu,
        Choices =
        [
            new(ScalingFit.Besiroglu, "Besiroglu et al. 2024, replication"),
            new(ScalingFit.HoffmannUnrounded, "Hoffmann et al. 2022, unrounded"),
            new(ScalingFit.HoffmannRounded, "Hoffmann et al. 2022, as printed"),
            new(ScalingFit.RuleOfTwenty, "A fixed number of tokens per parameter"),
        ],
    };

    internal static readonly NumberInput Flops = new()
    {
        Key = "flops",
        Label = "Compute budget",
        Symbol = "C",
        Help = "Floating-point operations to spend; leave empty to start from a model.",
        Unit = Unit.Flop,
        Usual = UsualRanges.TrainingFlops,
        IsAboveMinimum = true,
        Slider = (1e17, 1e27),
        FromModel = model => model.TrainingFlop,
    };

    internal static readonly NumberInput Params = new()
    {
        Key = "params",
        Label = "Parameters",
        Symbol = "N",
        Help = "Parameters of a model, the active ones of a mixture of experts; alone it asks for the budget at which that size is best.",
        Unit = Unit.Parameters,
        Usual = UsualRanges.Params,
        IsAboveMinimum = true,
        Required = Condition.Absent(Flops),
        MissingAdvice = "send flops, or params, or params and tokens",
        FormValue = 175e9,
        Slider = (1e6, 1e13),
        FromModel = model => model.ParamsPerToken,
    };

    internal static readonly NumberInput Tokens = new()
    {
        Key = "tokens",
        Label = "Training tokens",
        Symbol = "D",
        Help = "Tokens that model is trained on; with the parameters it gives the budget and the loss.",
        Unit = Unit.TextTokens,
        Usual = UsualRanges.TrainingTokens,
        IsAboveMinimum = true,
        Applies = Condition.Given(Params),
        FormValue = 300e9,
        Slider = (1e6, 1e14),
        FromModel = ComputeInputs.TokensOf,
    };

    internal static readonly NumberInput Ratio = new()
    {
        Key = "tokens_per_param",
        Label = "Tokens per parameter",
        Symbol = "r",
        Help = "The fixed number; 20 is the rule of thumb.",
        Unit = Unit.TokensPerParameter,
        Usual = UsualRanges.TokensPerParam,
        IsAboveMinimum = true,
        Default = 20,
        Applies = Condition.Is(Constants, ScalingFit.RuleOfTwenty),
        Slider = (1, 1_000),
    };

    private static readonly Condition KnowsModel = Condition.Given(Params) & Condition.Given(Tokens);

    internal static readonly NumberOutput ParamsOpt = Number("params_opt", "Best number of parameters", "Parameters that make the most of the budget.", Unit.Parameters);
    internal static readonly NumberOutput TokensOpt = Number("tokens_opt", "Best number of tokens", "Tokens to train them on.", Unit.TextTokens);
    internal static readonly NumberOutput TokensPerParam =
        Number("tokens_per_param", "Tokens per parameter", "At the optimum.", Unit.TokensPerParameter, "the budget is too small to be shared out");
    internal static readonly NumberOutput Budget = new()
    {
        Key = "flops",
        Label = "Compute budget",
        Meaning = "As entered, or what the model takes.",
        Unit = Unit.Flop,
        Reported = model => model.TrainingFlop,
    };
    internal static readonly NumberOutput Loss = new()
    {
        Key = "loss",
        Label = "Loss of your model",
        Meaning = "Cross-entropy to expect from the parameters and tokens entered.",
        Unit = Unit.Nats,
        Said = KnowsModel,
        NullReason = NoLoss,
    };
    internal static readonly NumberOutput LossOpt = Number("loss_opt", "Loss at the optimum", "Cross-entropy to expect when the budget is spent best.", Unit.Nats, NoLoss);
    internal static readonly NumberOutput ParamsTerm =
        Number("params_term", "Loss from too few parameters", "Of the model entered, otherwise of the best one.", Unit.Nats, NoLoss);
    internal static readonly NumberOutput DataTerm = Number("data_term", "Loss from too few tokens", "Of the model entered, otherwise of the best one.", Unit.Nats, NoLoss);
    internal static readonly NumberOutput ParamsExponent = Number("a", "Exponent a", "The best number of parameters grows as compute to this power.", Unit.One);
    internal static readonly NumberOutput TokensExponent = Number("b", "Exponent b", "The best number of tokens grows as compute to this power.", Unit.One);
    internal static readonly NumberOutput Scale = Number("G", "Factor G", "Sets parameters against tokens at the optimum.", Unit.One);

    public static readonly Calculator Declaration = new()
    {
        Slug = "chinchilla",
        Name = "Compute-optimal size",
        Question = "How large a model, on how many tokens, makes the most of a compute budget?",
        Topic = "Compute-optimal size",
        Inputs = [Constants, Flops, Params, Tokens, Ratio],
        Outputs = [ParamsOpt, TokensOpt, TokensPerParam, Budget, Loss, LossOpt, ParamsTerm, DataTerm, ParamsExponent, TokensExponent, Scale],
        Compute = Compute,
        Formula =
        [
            "L(N, D) = E + A ÷ N^α + B ÷ D^β",
            "a = β ÷ (α + β), b = α ÷ (α + β), G = (α · A ÷ (β · B))^(1 ÷ (α + β))",
            "N = G · (C ÷ 6)^a, D = (C ÷ 6)^b ÷ G; for a given N, C = 6 · (N ÷ G)^(1 ÷ a)",
            "fixed ratio r: a = b = 0.5, G = 1 ÷ √r",
        ],
        Working = (x, y) => [.. Work(x, y)],
        Notes =
        [
            Note.Warn((_, y) => y[Budget] is < 1e17 or > 1e27, "Far outside the runs the constants were fitted on, about 1e18 to 1e22 FLOP: the result extrapolates beyond the fit."),
            Note.Warn((_, y) => y[TokensOpt] > TextThereIs, "More text than exists: Epoch AI estimates about 300 trillion tokens of public text, so some of it would be read several times."),
            Note.Warn(
                (x, _) => x[Constants] == ScalingFit.HoffmannRounded,
                "The printed constants are rounded, which moves the optimum up to twofold: good for reproducing quoted losses, not for choosing a size."),
            new Note(NoteKind.Remark, (x, y) => KnowsModel.Holds(x) && y[Budget] >= 1, Verdict),
            Note.Remark((x, _) => KnowsModel.Holds(x) && x.IsGiven(Flops), "The budget follows from parameters and tokens; the flops sent along are not used."),
            Note.Remark((x, _) => x.IsGiven(Flops) && x.IsGiven(Params) != x.IsGiven(Tokens), "The budget counts; parameters without tokens, or tokens without parameters, are not used beside it."),
        ],
        Citations = [Works.Hoffmann2022.At("equations 2, 4 and 10, table 2"), Works.Besiroglu2024, Works.TransformerMath, Works.Kaplan2020],
        Examples = ChinchillaRecord.Examples(),
        Method = ChinchillaRecord.Method,
    };

    private static void Compute(InputValues x, OutputValues y)
    {
        var fit = ScalingFit.Find(x[Constants]);
        var (a, b) = (fit?.ParamsExponent ?? 0.5, fit?.TokensExponent ?? 0.5);
        var g = fit?.G ?? 1 / Math.Sqrt(x[Ratio]);
        var known = x.IsGiven(Params) && x.IsGiven(Tokens);
        var flops = known ? FlopPerParamToken * x[Params] * x[Tokens]
            : x.IsGiven(Flops) ? x[Flops]
            : FlopPerParamToken * Math.Pow(x[Params] / g, 1 / a);
        var parameters = g * Math.Pow(flops / FlopPerParamToken, a);
        var tokens = Math.Pow(flops / FlopPerParamToken, b) / g;
        y[ParamsExponent] = a;
        y[TokensExponent] = b;
        y[Scale] = g;
        y[Budget] = flops;
        y[ParamsOpt] = parameters;
        y[TokensOpt] = tokens;
        y[TokensPerParam] = tokens / parameters;
        y[LossOpt] = fit?.Loss(parameters, tokens);
        y[Loss] = known ? fit?.Loss(x[Params], x[Tokens]) : null;
        y[ParamsTerm] = fit?.ParamsTerm(known ? x[Params] : parameters);
        y[DataTerm] = fit?.TokensTerm(known ? x[Tokens] : tokens);
    }

    private static string Verdict(InputValues x, OutputValues y) =>
        $"This model has {QuantityFormat.Of(x[Tokens] / x[Params], Unit.TokensPerParameter)} tokens per parameter and is {QuantityFormat.Of(x[Params] / y[ParamsOpt]!.Value, Unit.Times)} the size of the best one for its budget.";

    private static IEnumerable<string> Work(InputValues x, OutputValues y)
    {
        if (ScalingFit.Find(x[Constants]) is { } fit)
        {
            yield return $"E = {QuantityFormat.Exact(fit.E)}, A = {QuantityFormat.Exact(fit.A)}, B = {QuantityFormat.Exact(fit.B)}, α = {QuantityFormat.Exact(fit.Alpha)}, β = {QuantityFormat.Exact(fit.Beta)}";
        }

        var (a, b, g) = (y.Show(ParamsExponent), y.Show(TokensExponent), y.Show(Scale));
        yield return $"a = {a}, b = {b}, G = {g}";
        if (KnowsModel.Holds(x))
        {
            yield return $"C = 6 × {x.Show(Params)} × {x.Show(Tokens)} = {y.Show(Budget)}";
        }
        else if (!x.IsGiven(Flops))
        {
            yield return $"C = 6 × ({x.Show(Params)} ÷ {g})^(1 ÷ {a}) = {y.Show(Budget)}";
        }

        yield return $"N = {g} × ({y.Show(Budget)} ÷ 6)^{a} = {y.Show(ParamsOpt)}";
        yield return $"D = ({y.Show(Budget)} ÷ 6)^{b} ÷ {g} = {y.Show(TokensOpt)}";
        if (y[Loss] is not null)
        {
            yield return $"L = E + {y.Show(ParamsTerm)} + {y.Show(DataTerm)} = {y.Show(Loss)}";
        }
    }

    private static NumberOutput Number(string key, string label, string meaning, Unit unit, string nullReason = "") =>
        new() { Key = key, Label = label, Meaning = meaning, Unit = unit, NullReason = nullReason };
}
