using AiChainAtlas.Domain.Calculators.Catalogue;
using AiChainAtlas.Domain.Calculators.Declaring;
using AiChainAtlas.Domain.Calculators.Reading;

namespace AiChainAtlas.Domain.Tests.Calculators;

/// <summary>What results have to say about each other, beyond single published figures.</summary>
public sealed class IdentityTests
{
    [Fact]
    public void Bandwidth_that_is_asked_for_reaches_the_utilisation_that_was_asked_for()
    {
        (string, double)[] inputs = [("params", 1e9), ("workers", 64), ("latency_s", 0.01), ("local_steps", 100), ("step_compute_seconds", 1), ("target_utilisation", 0.7)];
        var needed = Run("decentralised-training", [.. inputs, ("bandwidth_bytes_per_s", 1)])("required_bandwidth_bytes_per_s")!.Value;
        Assert.Equal(0.7, Run("decentralised-training", [.. inputs, ("bandwidth_bytes_per_s", needed)])("compute_utilisation")!.Value, 1e-9);
    }

    [Fact]
    public void No_bandwidth_is_named_where_latency_alone_takes_too_long() =>
        Assert.Null(Run("decentralised-training", [("params", 1e9), ("workers", 64), ("latency_s", 1), ("step_compute_seconds", 1), ("bandwidth_bytes_per_s", 1)])("required_bandwidth_bytes_per_s"));

    [Fact]
    public void Single_worker_always_computes()
    {
        var run = Run("decentralised-training", [("params", 1e9), ("workers", 1), ("latency_s", 1), ("step_compute_seconds", 1), ("bandwidth_bytes_per_s", 1)]);
        Assert.Equal((1, 0, 0, 0), (run("compute_utilisation"), run("sync_seconds"), run("average_bits_per_second"), run("required_bandwidth_bytes_per_s")));
    }

    [Fact]
    public void Measured_exchange_and_overlap_take_the_place_of_the_formula()
    {
        var run = Run("decentralised-training", [("params", 1e9), ("workers", 8), ("bandwidth_bytes_per_s", 1e6), ("step_compute_seconds", 3), ("sync_seconds_override", 5), ("overlap_seconds", 4)]);
        Assert.Equal((0.75, 5), (run("compute_utilisation"), run("sync_seconds")));
    }

    [Fact]
    public void Upload_averages_what_a_worker_sends_over_computing_and_waiting()
    {
        var run = Run("decentralised-training", [("params", 1e6), ("workers", 2), ("bandwidth_bytes_per_s", 1e6), ("step_compute_seconds", 2)]);
        Assert.Equal(8 * 2e6 / 4, run("average_bits_per_second")!.Value, 1e-6);
    }

    [Fact]
    public void All_reduce_is_the_exchange_of_decentralised_training()
    {
        var alone = Run("allreduce", [("bytes", 2e9), ("workers", 64), ("bandwidth_bytes_per_s", 2.5e6), ("latency_s", 0.05)]);
        var within = Run("decentralised-training", [("params", 1e9), ("workers", 64), ("bandwidth_bytes_per_s", 2.5e6), ("latency_s", 0.05), ("step_compute_seconds", 1)]);
        Assert.Equal((1575, 6.3), (alone("bandwidth_seconds")!.Value, Math.Round(alone("latency_seconds")!.Value, 9)));
        Assert.Equal(alone("seconds"), within("sync_seconds"));
    }

    [Fact]
    public void Nothing_is_saved_at_the_utilisation_to_break_even()
    {
        (string, double)[] offer = [("price_per_chip_hour", 2.71), ("peak_flops_per_chip", 1e15), ("availability", 0.95), ("waste_fraction", 0.1), ("redundancy", 2), ("extra_usd_per_chip_hour", 0.3), ("baseline_usd_per_effective_pflop_hour", 17)];
        var even = Run("marketplace", offer)("break_even_utilisation")!.Value;
        var run = Run("marketplace", [.. offer, ("utilisation", even)]);
        Assert.Equal(0, run("saving_fraction")!.Value, 1e-9);
        Assert.Equal(1, run("ratio_to_baseline")!.Value, 1e-9);
        Assert.Equal(3600e15 / 17, run("flops_per_usd")!.Value, 1e9);
    }

    [Fact]
    public void Grid_behind_a_report_is_the_grid_that_made_it()
    {
        var run = Run("energy-carbon", [("chip_hours", 1000), ("watts_per_chip", 400), ("kg_co2_per_kwh", 0.4), ("tco2e_reported", 0.176), ("wue_onsite_l_per_kwh", 0.5), ("ewif_offsite_l_per_kwh", 3)]);
        Assert.Equal(0.176, run("tco2e")!.Value, 1e-12);
        Assert.Equal(0.4, run("implied_kg_per_kwh")!.Value, 1e-12);
        Assert.Equal((200, 1320, 1520), (Math.Round(run("water_onsite_l")!.Value, 6), Math.Round(run("water_offsite_l")!.Value, 6), Math.Round(run("water_total_l")!.Value, 6)));
    }

    [Fact]
    public void Energy_counts_the_server_and_the_share_drawn() =>
        Assert.Equal(1.5 * 0.75 * 2.2, Run("energy-carbon", [("chips", 10), ("hours", 10), ("watts_per_chip", 15), ("power_fraction", 0.75), ("server_multiplier", 2), ("pue", 1.1)])("energy_kwh")!.Value, 1e-9);

    [Fact]
    public void Staking_yields_nothing_where_everybody_stakes_and_nobody_pays()
    {
        var run = Run("token-value", [("price", 1), ("circulating", 1e9), ("emissions_per_year", 1e8), ("staking_ratio", 1)]);
        Assert.Equal(0, run("real_yield")!.Value, 1e-12);
        Assert.Equal((0.1, 0.1, 0), (run("nominal_yield"), run("gross_inflation"), run("fee_yield")));
        Assert.Equal((1 / 1.1) - 1, run("nonstaker_dilution")!.Value, 1e-12);
    }

    [Fact]
    public void Yield_adds_up_new_tokens_and_fees_and_burning_lowers_inflation()
    {
        var run = Run("token-value", [("price", 2), ("circulating", 1e6), ("emissions_per_year", 1e5), ("burn_per_year", 5e4), ("staking_ratio", 0.5), ("emissions_to_stakers", 0.5), ("fees_to_stakers_annual", 1e5)]);
        Assert.Equal(0.1, run("fee_yield")!.Value, 1e-12);
        Assert.Equal(0.2, run("nominal_yield")!.Value, 1e-12);
        Assert.Equal(0.05, run("net_inflation")!.Value, 1e-12);
        Assert.Equal(0.15, run("real_yield_simple")!.Value, 1e-12);
    }

    [Fact]
    public void Network_without_fees_has_no_price_to_fees()
    {
        var run = Run("token-value", [("price", 2), ("circulating", 1e6), ("fees_annual", 0), ("revenue_annual", 0)]);
        Assert.Equal((0, null, null, null, null), (run("fees_annual"), run("pf_fdv"), run("ps_circ"), run("take_rate"), run("pe_fdv")));
    }

    [Theory]
    [InlineData(80e9, 2)]
    [InlineData(79.9e9, 3)]
    [InlineData(1e12, 1)]
    public void Chips_that_hold_a_model_are_rounded_up_but_not_by_rounding_errors(double memory, double chips) =>
        Assert.Equal(chips, Run("inference", [("params", 80e9), ("chip_memory_bytes", memory)])("min_chips"));

    [Fact]
    public void Cache_is_as_given_before_a_latent_vector_before_heads()
    {
        (string, double)[] shape = [("params", 1), ("n_layers", 2), ("n_kv_heads", 3), ("head_dim", 5)];
        Assert.Equal(120, Run("inference", shape)("kv_bytes_per_token"));
        Assert.Equal(28, Run("inference", [.. shape, ("mla_latent_dim", 7)])("kv_bytes_per_token"));
        Assert.Equal(11, Run("inference", [.. shape, ("mla_latent_dim", 7), ("kv_bytes_per_token", 11)])("kv_bytes_per_token"));
    }

    [Fact]
    public void Prompts_are_read_at_the_speed_of_arithmetic() =>
        Assert.Equal(2 * 1e9 * 1000 * 4 / (2 * 1e14 * 0.5), Run("inference", [("params", 1e9), ("batch", 4), ("chips", 2), ("peak_flops_per_chip", 1e14), ("utilisation", 0.5), ("prompt_tokens", 1000)])("prefill_seconds")!.Value, 1e-12);

    [Fact]
    public void Larger_proof_takes_longer_in_proportion_and_a_day_needs_whole_provers()
    {
        var run = Run("zkml", [("prove_seconds", 86_400), ("model_flops", 1e9), ("scale_flops_to", 3e9), ("proofs_per_day", 2), ("baseline_prove_seconds", 864_000)]);
        Assert.Equal((259_200, 2, 10), (run("scaled_prove_seconds"), run("provers_needed"), run("speedup")));
        Assert.Equal(1e9 / 86_400, run("prover_flops_equiv_per_s")!.Value, 1e-6);
    }

    // Later entries for one key replace earlier ones.
    private static Func<string, double?> Run(string slug, (string Key, double Value)[] inputs)
    {
        var calculator = CalculatorCatalog.Default.Find(slug)!;
        var outputs = calculator.Run(InputReader.Read(calculator, inputs.Select(input => new Setting(calculator.FindInput(input.Key)!, input.Value))));
        return key => outputs[(NumberOutput)calculator.FindOutput(key)!];
    }
}
