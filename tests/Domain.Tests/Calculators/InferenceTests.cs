using AiChainAtlas.Domain.Calculators.Catalogue;

namespace AiChainAtlas.Domain.Tests.Calculators;

public sealed class InferenceTests
{
    private const string Mixture = "choose different experts";

    private static readonly Asked Inference = new("inference");

    // Mixtral: 8 experts, 2 a token.
    private static readonly (string Key, object Value)[] Mixtral =
        [("params", 46.7e9), ("active_params", 12.9e9), ("mem_bandwidth", 3.35e12), ("chips", 2), ("moe_read_active", true)];

    [Fact]
    public void Mixture_read_with_many_sequences_says_how_much_too_fast_the_result_is()
    {
        var run = Inference.With([.. Mixtral, ("batch", 64)]);
        Assert.Equal(16_620, run.Number("tokens_per_second")!.Value, 1.0);
        Assert.Contains(
            "64 sequences at once choose different experts: about 100 % of the weights are read in each step, not the 27.6 % counted here, so the speed is about 3.62 times too high. Switch off “Read active weights only”.",
            run.Notes.Select(note => note.Text));
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(4, false)]
    [InlineData(5, true)]
    [InlineData(1_024, true)]
    public void One_or_a_few_sequences_share_their_experts(int batch, bool isTooFast) => Assert.Equal(isTooFast, Inference.With([.. Mixtral, ("batch", batch)]).Says(Mixture));

    [Fact]
    public void Nothing_is_said_of_experts_where_all_weights_are_counted_or_reading_does_not_decide()
    {
        Assert.False(Inference.With(("params", 46.7e9), ("active_params", 12.9e9), ("mem_bandwidth", 3.35e12), ("batch", 64)).Says(Mixture));
        Assert.False(Inference.With(("params", 70e9), ("mem_bandwidth", 3.35e12), ("batch", 64), ("moe_read_active", true)).Says(Mixture));
        Assert.False(Inference.With([.. Mixtral, ("batch", 64), ("peak_flops_per_chip", 1e12)]).Says(Mixture));
        Assert.False(Inference.With(("params", 1e9), ("active_params", 2e9), ("mem_bandwidth", 3.35e12), ("batch", 64), ("moe_read_active", true)).Says(Mixture));
    }

    // 61 layers, 32,768 tokens, 8-bit values with a scale for each 32 of them: printed as 1,166.62 MiB by ik_llama.cpp.
    [Fact]
    public void Latent_size_with_its_position_part_gives_the_cache_that_a_server_prints()
    {
        var run = Inference.With(("params", 671e9), ("n_layers", 61), ("bytes_kv", 1.0625), ("context_tokens", 32_768), ("mla_latent_dim", 576));
        Assert.Equal(1_166.6, run.Number("kv_bytes")!.Value / 1_048_576, 0.05);
        Assert.Contains("with the position part: 512 + 64 for DeepSeek-V3", Inference.Input("mla_latent_dim").Help, StringComparison.Ordinal);
    }

    [Fact]
    public void Windows_of_attention_are_named_among_the_limits() =>
        Assert.Contains(CalculatorCatalog.Default.Find("inference")!.Method.Limits, limit => limit.StartsWith("Windows of attention are not computed", StringComparison.Ordinal));
}
