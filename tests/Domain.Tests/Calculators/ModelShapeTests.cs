namespace AiChainAtlas.Domain.Tests.Calculators;

/// <summary>Parameters from shape and FLOP of a step.</summary>
public sealed class ModelShapeTests
{
    private static readonly Asked Params = new("transformer-params");
    private static readonly Asked Iteration = new("megatron-flops-per-iteration");

    [Fact]
    public void Way_of_counting_decides_what_is_missing()
    {
        (string, object)[] shape = [("n_layers", 24), ("d_model", 2_304), ("vocab", 51_200)];
        Assert.Equal("seq_len", Params.Refusal(shape).Field);
        Assert.Equal("n_heads", Params.Refusal([.. shape, ("style", "gqa")]).Field);
        Assert.Equal(("missing", "style"), (Params.Refusal([.. shape, ("style", "dense")]).Error, Params.Refusal([.. shape, ("style", "dense")]).Field));
    }

    [Fact]
    public void By_matrix_what_is_left_out_follows_from_width_and_heads()
    {
        var run = Params.With(("style", "gqa"), ("n_layers", 2), ("d_model", 64), ("vocab", 100), ("n_heads", 4));
        Assert.Equal(2 * 4 * 64 * 64, run.Number("attention_params"));
        Assert.Equal(2 * 2 * 64 * 256, run.Number("ffn_params"));
        Assert.Equal(2 * 100 * 64, run.Number("embedding_params"));
        Assert.Equal(run.Number("attention_params") + run.Number("ffn_params") + run.Number("embedding_params"), run.Number("params"));
    }

    [Fact]
    public void Sharing_keys_and_tying_embeddings_saves_parameters()
    {
        (string, object)[] shape = [("style", "gqa"), ("n_layers", 2), ("d_model", 64), ("vocab", 100), ("n_heads", 4)];
        Assert.Equal(2 * 2 * 64 * 16 * (4 + 1), Params.With([.. shape, ("n_kv_heads", 1)]).Number("attention_params"));
        Assert.Equal(100 * 64, Params.With([.. shape, ("tied_embeddings", true)]).Number("embedding_params"));
    }

    [Fact]
    public void Parts_are_told_only_where_they_are_counted()
    {
        var run = Params.Form;
        Assert.Equal("said when style is gqa", run.Reason("attention_params"));
        Assert.InRange(run.Number("params")!.Value, 174.5e9, 174.7e9);
    }

    [Fact]
    public void More_key_value_heads_than_heads_are_doubted() =>
        Assert.True(Params.With(("style", "gqa"), ("n_layers", 2), ("d_model", 64), ("vocab", 100), ("n_heads", 4), ("n_kv_heads", 8)).Says("More key-value heads"));

    [Fact]
    public void Width_that_the_heads_do_not_divide_is_doubted()
    {
        (string, object)[] shape = [("style", "gqa"), ("n_layers", 2), ("d_model", 100), ("vocab", 100)];
        Assert.True(Params.With([.. shape, ("n_heads", 3)]).Says("a head of size 33.3 does not exist"));
        Assert.False(Params.With([.. shape, ("n_heads", 4)]).Says("does not exist"));
        Assert.False(Params.With([.. shape, ("n_heads", 3), ("head_dim", 32)]).Says("does not exist"));
    }

    [Fact]
    public void Step_recomputes_layers_but_never_the_output_layer()
    {
        (string, object)[] step = [("n_layers", 1), ("d_model", 1), ("seq_len", 1), ("global_batch", 1)];
        double Flops(double vocabulary, bool recompute) => Iteration.With([.. step, ("vocab", vocabulary), ("full_recompute", recompute)]).Number("flops_per_iteration")!.Value;
        Assert.Equal(96d / 72, Flops(0, true) / Flops(0, false), 12);
        Assert.Equal(Flops(16, true) - Flops(0, true), Flops(16, false) - Flops(0, false), 9);
        Assert.Equal(Flops(16, true), Iteration.With([.. step, ("vocab", 16)]).Number("flops_per_iteration")!.Value, 9);
    }
}
