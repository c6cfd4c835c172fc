namespace AiChainAtlas.Domain.Tests.Calculators;

public sealed class MfuTests
{
    private static readonly Asked Mfu = new("mfu");

    [Fact]
    public void MFU_asks_for_a_rate_or_for_a_whole_run()
    {
        (string, object)[] cluster = [("params", 70e9), ("chips", 8), ("peak_flops_per_chip", 989e12)];
        var refusal = Mfu.Refusal(cluster);
        Assert.Equal(("missing", "tokens"), (refusal.Error, refusal.Field));
        Assert.Contains("send tokens_per_second, or tokens and chip_hours", refusal.Sentence, StringComparison.Ordinal);
        Assert.Equal("chip_hours", Mfu.Refusal([.. cluster, ("tokens", 1e12)]).Field);
        Assert.Equal("n_layers", Mfu.Refusal([.. cluster, ("tokens_per_second", 1e4), ("include_attention", true)]).Field);
    }

    [Fact]
    public void Rate_and_whole_run_give_the_same_MFU()
    {
        var rate = Mfu.With(("params", 65.2e9), ("chips", 2_048), ("peak_flops_per_chip", 312e12), ("tokens_per_second", 380 * 2_048));
        var run = Mfu.With(("params", 65.2e9), ("chips", 2_048), ("peak_flops_per_chip", 312e12), ("tokens", 1.4e12), ("chip_hours", 1.4e12 / 380 / 3600));
        Assert.Equal(rate.Number("mfu")!.Value, run.Number("mfu")!.Value, 9);
    }

    [Fact]
    public void Impossible_MFU_is_shown_and_called_so()
    {
        var run = Mfu.With(("params", 70e9), ("chips", 8), ("peak_flops_per_chip", 989e12), ("tokens_per_second", 1e6));
        Assert.True(run.Number("mfu") > 1);
        Assert.True(run.Says("More than the peak"));
    }

    [Fact]
    public void Half_of_the_peak_needs_no_remark() =>
        Assert.Empty(Mfu.With(("params", 70e9), ("chips", 8), ("peak_flops_per_chip", 989e12), ("tokens_per_second", 0.5 * 8 * 989e12 / 420e9)).Notes);
}
