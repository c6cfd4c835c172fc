using AiChainAtlas.Domain.Calculators.Exploring;

namespace AiChainAtlas.Domain.Tests.Calculators;

public sealed class TrainingTimeCostTests
{
    private static readonly Asked Time = new("training-time-cost");

    [Fact]
    public void Without_any_work_params_is_named_missing_together_with_the_alternative()
    {
        var refusal = Time.Refusal(("peak_flops_per_chip", 312e12));
        Assert.Equal(("missing", "params"), (refusal.Error, refusal.Field));
        Assert.Contains("send flops, or params and tokens", refusal.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Params_alone_leave_tokens_missing() => Assert.Equal("tokens", Time.Refusal(("params", 1e9), ("peak_flops_per_chip", 312e12)).Field);

    [Fact]
    public void Flops_make_the_shape_of_the_model_needless()
    {
        var run = Time.With(("flops", 1e21), ("peak_flops_per_chip", 1e14), ("include_attention", true));
        Assert.Equal(1e21, run.Number("flops"));
    }

    [Fact]
    public void Peak_is_needed_unless_a_rate_was_measured()
    {
        var refusal = Time.Refusal(("flops", 1e21));
        Assert.Equal(("missing", "peak_flops_per_chip"), (refusal.Error, refusal.Field));
        Assert.Equal(1e21 / 1e14 / 3600, Time.With(("flops", 1e21), ("achieved_flops_per_chip", 1e14)).Number("chip_hours")!.Value, 6);
    }

    [Fact]
    public void Utilisation_comes_out_only_where_rate_and_peak_are_both_given()
    {
        Assert.Equal(0.45, Time.With(("flops", 1e21), ("achieved_flops_per_chip", 140.4e12), ("peak_flops_per_chip", 312e12)).Number("utilisation")!.Value, 6);
        var assumed = Time.With(("flops", 1e21), ("peak_flops_per_chip", 312e12), ("utilisation", 0.4));
        Assert.Null(assumed.Number("utilisation"));
        Assert.Equal("said when achieved_flops_per_chip is given and peak_flops_per_chip is given", assumed.Reason("utilisation"));
    }

    [Fact]
    public void Without_chips_and_deadline_the_chip_hours_stand_alone()
    {
        var run = Time.With(("flops", 3.14e23), ("peak_flops_per_chip", 312e12));
        Assert.NotNull(run.Number("chip_hours"));
        Assert.Null(run.Number("days"));
        Assert.Null(run.Number("chips"));
        Assert.Equal("said when chips is given or target_days is given", run.Reason("days"));
        Assert.Equal("chip_hours", run.Lead!.Key);
    }

    [Fact]
    public void Deadline_gives_whole_chips_and_the_days_they_really_take()
    {
        var run = Time.With(("flops", 3.14e23), ("peak_flops_per_chip", 312e12), ("utilisation", 0.4), ("target_days", 30));
        Assert.Equal(971, run.Number("chips"));
        Assert.InRange(run.Number("days")!.Value, 29.9, 30);
    }

    [Fact]
    public void Deadline_met_exactly_takes_no_chip_more() =>
        Assert.Equal(10, Time.With(("flops", 86_400e15), ("achieved_flops_per_chip", 1e14), ("target_days", 1)).Number("chips"));

    [Fact]
    public void Chips_count_when_a_deadline_is_sent_too()
    {
        var run = Time.With(("flops", 3.14e23), ("peak_flops_per_chip", 312e12), ("chips", 100), ("target_days", 30));
        Assert.Equal(100, run.Number("chips"));
        Assert.True(run.Says("the chips count"));
    }

    [Fact]
    public void No_work_takes_no_time_on_one_chip()
    {
        var run = Time.With(("flops", 0), ("peak_flops_per_chip", 312e12), ("target_days", 30), ("price_per_chip_hour", 2));
        Assert.Equal((1, 0, 0), (run.Number("chips"), run.Number("days"), run.Number("cost_usd")));
    }

    [Fact]
    public void Cost_needs_a_price_and_none_is_free_of_charge()
    {
        Assert.Equal("said when price_per_chip_hour is given", Time.With(("flops", 1e21), ("peak_flops_per_chip", 1e14)).Reason("cost_usd"));
        Assert.Equal(0, Time.With(("flops", 1e21), ("peak_flops_per_chip", 1e14), ("price_per_chip_hour", 0)).Number("cost_usd"));
    }

    [Fact]
    public void Article_check_goes_from_584_days_to_79_7_years()
    {
        double[] expected = [584.27, 1_168.5, 7_011.2, 11_685.4, 29_213.4, 79.7 * 365.25];
        var runs = Time.Calculator.ArticleChecks[0].Runs(Time.Calculator);
        double[] got = [.. runs.Select(run => run.Number("single_chip_days")!.Value)];
        Assert.Equal(expected.Length, got.Length);
        Assert.All(expected.Zip(got), pair => Assert.InRange(pair.Second / pair.First, 0.999, 1.001));
        Assert.Equal(["584 days", "3.2 years"], runs.Take(2).Select(run => run.Outputs.Show(Time.Output("single_chip_days"))));
        Assert.Equal("79.7 years", runs[^1].Outputs.Show(Time.Output("seconds")));
    }

    [Fact]
    public void Megatron_check_ends_at_34_days()
    {
        var runs = Time.Calculator.ArticleChecks[1].Runs(Time.Calculator);
        Assert.InRange(runs[^1].Number("days")!.Value, 33.7, 34.3);
        Assert.Equal(["80 years", "95.1 years", "33.9 days"], runs.Select(run => run.Outputs.Show(Time.Output("seconds"))));
    }

    [Fact]
    public void Days_fall_as_chips_are_added()
    {
        var form = Time.Form;
        var sweep = Sweep.Of(form.Inputs, Time.Input("chips"), Time.Output("days"), (1, 100_000), 40);
        double[] days = [.. sweep.Points.Select(point => point.Value!.Value)];
        Assert.True(sweep.IsLogarithmic);
        Assert.All(days.Zip(days.Skip(1)), pair => Assert.True(pair.Second < pair.First));
    }

    [Fact]
    public void Utilisation_moves_days_most_and_the_price_not_at_all()
    {
        var days = Sensitivity.Of(Time.Form.Inputs, Time.Output("days"));
        Assert.Equal("utilisation", days[0].Input.Key);
        Assert.Equal((0.30, 0.50), (Math.Round(days[0].Range.Low, 10), Math.Round(days[0].Range.High, 10)));
        Assert.DoesNotContain(days, moved => moved.Input.Key == "price_per_chip_hour");
        Assert.Equal("price_per_chip_hour", Sensitivity.Of(Time.Form.Inputs, Time.Output("cost_usd"))[0].Input.Key);
    }

    [Theory]
    [InlineData(312e12, false)]
    [InlineData(624e12, true)]
    [InlineData(1_979e12, true)]
    public void Peaks_with_sparsity_or_in_8_bits_are_pointed_out(double peak, bool suspected) =>
        Assert.Equal(suspected, Time.With(("flops", 1e23), ("peak_flops_per_chip", peak)).Says("for a run in 16 bits enter half of it"));

    [Theory]
    [InlineData(0.5, null)]
    [InlineData(0.7, "than published training runs reach")]
    [InlineData(0.9, "single large matrix product")]
    public void Utilisation_above_what_was_measured_is_remarked(double utilisation, string? remark)
    {
        var run = Time.With(("flops", 1e23), ("peak_flops_per_chip", 312e12), ("utilisation", utilisation));
        Assert.Equal(remark is not null, run.Says("of the peak"));
        Assert.True(remark is null || run.Says(remark));
    }

    [Fact]
    public void Rate_above_the_peak_is_called_impossible() =>
        Assert.True(Time.With(("flops", 1e23), ("achieved_flops_per_chip", 400e12), ("peak_flops_per_chip", 312e12)).Says("no chip does that"));

    [Fact]
    public void Short_runs_long_runs_and_very_wide_runs_get_their_remark()
    {
        Assert.True(Time.With(("flops", 1e20), ("peak_flops_per_chip", 312e12), ("chips", 64)).Says("Less than a day"));
        Assert.True(Time.Form.Says("a goodput of 0.9"));
        Assert.True(Time.With(("flops", 1e26), ("peak_flops_per_chip", 312e12), ("chips", 50_000)).Says("the batch limits"));
    }

    [Fact]
    public void Trillions_of_parameters_all_active_are_taken_for_a_mixture_of_experts()
    {
        Assert.True(Time.With(("params", 1.8e12), ("tokens", 13e12), ("peak_flops_per_chip", 312e12)).Says("mixtures of experts"));
        Assert.False(Time.With(("params", 1.8e12), ("tokens", 13e12), ("active_fraction", 0.15), ("peak_flops_per_chip", 312e12)).Says("mixtures of experts"));
    }
}
