namespace AiChainAtlas.Domain.Tests.Calculators;

public sealed class ChinchillaTests
{
    private static readonly Asked Chinchilla = new("chinchilla");

    [Fact]
    public void Without_any_start_params_is_named_missing_together_with_the_alternatives()
    {
        var refusal = Chinchilla.Refusal();
        Assert.Equal(("missing", "params"), (refusal.Error, refusal.Field));
        Assert.Contains("send flops, or params, or params and tokens", refusal.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Tokens_alone_are_no_start() => Assert.Equal("params", Chinchilla.Refusal(("tokens", 1e12)).Field);

    [Theory]
    [InlineData("flops")]
    [InlineData("params")]
    [InlineData("tokens")]
    [InlineData("tokens_per_param")]
    public void Zero_is_refused_because_a_power_law_has_none(string key)
    {
        (string, object)[] zero = [(key, 0)];
        var refusal = Chinchilla.Refusal(key == "params" ? zero : [("params", 1e9), .. zero]);
        Assert.Equal(("out_of_range", key), (refusal.Error, refusal.Field));
    }

    [Theory]
    [InlineData("besiroglu_2024")]
    [InlineData("hoffmann_tex")]
    [InlineData("hoffmann_rounded")]
    [InlineData("rule20")]
    public void Budget_of_a_size_has_that_size_as_its_best(string constants)
    {
        var bySize = Chinchilla.With(("constants", constants), ("params", 7e9));
        Assert.Equal(1, bySize.Number("params_opt")!.Value / 7e9, 1e-9);
        var byBudget = Chinchilla.With(("constants", constants), ("flops", bySize.Number("flops")!.Value));
        Assert.Equal(1, byBudget.Number("tokens_opt")!.Value / bySize.Number("tokens_opt")!.Value, 1e-9);
        Assert.Equal(1, 6 * byBudget.Number("params_opt") * byBudget.Number("tokens_opt") / byBudget.Number("flops") ?? 0, 1e-9);
    }

    [Fact]
    public void No_other_split_of_the_budget_has_a_lower_loss()
    {
        var best = Chinchilla.With(("flops", 3.15e23));
        var (parameters, tokens, loss) = (best.Number("params_opt")!.Value, best.Number("tokens_opt")!.Value, best.Number("loss_opt")!.Value);
        Assert.All([0.5, 0.9, 1.1, 2], factor =>
            Assert.True(Chinchilla.With(("params", parameters * factor), ("tokens", tokens / factor)).Number("loss") > loss));
    }

    [Fact]
    public void Loss_of_a_model_needs_its_parameters_and_tokens()
    {
        Assert.Equal("said when params is given and tokens is given", Chinchilla.With(("flops", 1e21)).Reason("loss"));
        var model = Chinchilla.With(("params", 175e9), ("tokens", 300e9));
        Assert.Equal(model.Number("loss")!.Value, 1.8172 + model.Number("params_term")!.Value + model.Number("data_term")!.Value, 10);
        Assert.True(model.Number("loss") > model.Number("loss_opt"));
    }

    [Fact]
    public void Rule_of_twenty_is_silent_about_loss()
    {
        var run = Chinchilla.With(("constants", "rule20"), ("params", 175e9), ("tokens", 300e9));
        Assert.Null(run.Number("loss"));
        Assert.Null(run.Number("loss_opt"));
        Assert.Contains("says nothing about the loss", run.Reason("loss"), StringComparison.Ordinal);
        Assert.Equal(20, run.Number("tokens_per_param")!.Value, 9);
        Assert.Equal(40, Chinchilla.With(("constants", "rule20"), ("params", 1e9), ("tokens_per_param", 40)).Number("tokens_per_param")!.Value, 9);
    }

    [Fact]
    public void Parameters_with_tokens_outrank_flops_and_flops_outrank_parameters_alone()
    {
        var model = Chinchilla.With(("flops", 1e20), ("params", 1e9), ("tokens", 1e10));
        Assert.Equal(6e19, model.Number("flops")!.Value, 1e9);
        Assert.True(model.Says("the flops sent along are not used"));
        var budget = Chinchilla.With(("flops", 1e20), ("params", 1e9));
        Assert.Equal(1e20, budget.Number("flops"));
        Assert.True(budget.Says("are not used beside it"));
    }

    [Fact]
    public void Results_far_from_the_fitted_runs_are_marked()
    {
        Assert.True(Chinchilla.With(("flops", 1e16)).Says("extrapolates beyond the fit"));
        Assert.True(Chinchilla.With(("flops", 1e28)).Says("extrapolates beyond the fit"));
        Assert.False(Chinchilla.With(("flops", 1e22)).Says("extrapolates beyond the fit"));
        Assert.True(Chinchilla.With(("flops", 1e29)).Says("More text than exists"));
        Assert.True(Chinchilla.With(("flops", 1e22), ("constants", "hoffmann_rounded")).Says("not for choosing a size"));
    }

    [Fact]
    public void GPT_3_is_told_to_be_three_times_the_best_size() => Assert.True(Chinchilla.Form.Says("3.3× the size of the best one"));
}
