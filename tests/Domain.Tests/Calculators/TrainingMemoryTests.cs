namespace AiChainAtlas.Domain.Tests.Calculators;

public sealed class TrainingMemoryTests
{
    private static readonly Asked Memory = new("training-memory");
    private static readonly Asked Activation = new("activation-memory");

    private static readonly (string, object)[] Gpt3Shape = [("seq_len", 2_048), ("d_model", 12_288), ("n_layers", 96), ("n_heads", 96)];

    [Fact]
    public void ZeRO_1_never_fits_175B_into_80_GB()
    {
        var run = Memory.With(("params", 175e9), ("zero_stage", 1), ("dp", 1_024), ("gpu_memory_bytes", 80e9));
        Assert.Null(run.Number("min_dp"));
        Assert.Null(run.Number("min_gpus"));
        Assert.Contains("no number of GPUs is enough", run.Reason("min_dp"), StringComparison.Ordinal);
        Assert.True(run.Says("700 GB stay on every one"));
    }

    [Fact]
    public void Exact_fit_needs_no_GPU_more_and_fits()
    {
        var run = Memory.With(("params", 175e9), ("zero_stage", 3), ("dp", 35), ("gpu_memory_bytes", 80e9));
        Assert.Equal(35, run.Number("min_gpus"));
        Assert.True(Fits(("params", 175e9), ("zero_stage", 3), ("dp", 35), ("gpu_memory_bytes", 80e9)));
        Assert.Equal(1, Memory.With(("params", 5e9), ("gpu_memory_bytes", 80e9)).Number("min_dp"));
        Assert.Equal(1, Memory.With(("params", 5e9), ("overhead_fraction", 0.1), ("gpu_memory_bytes", 88e9)).Number("min_dp"));
        Assert.True(Fits(("params", 5e9), ("overhead_fraction", 0.1), ("gpu_memory_bytes", 88e9)));
    }

    [Fact]
    public void What_does_not_fit_is_told_how_many_GPUs_it_takes() =>
        Assert.True(Memory.With(("params", 175e9), ("zero_stage", 3), ("dp", 8), ("gpu_memory_bytes", 80e9)).Says("at least 35 chips"));

    [Fact]
    public void Fewest_GPUs_are_whole_copies_of_the_split_model()
    {
        var run = Memory.With(("params", 175e9), ("zero_stage", 3), ("tp", 8), ("gpu_memory_bytes", 80e9));
        Assert.Equal((5, 40), (run.Number("min_dp"), run.Number("min_gpus")));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Fewest_copies_fit_and_one_copy_less_does_not(int stage)
    {
        (string, object)[] inputs =
        [
            ("params", 60e9), ("zero_stage", stage), ("tp", 4), ("pp", 2), ("gpu_memory_bytes", 40e9), ("overhead_fraction", 0.1), ("activation_bytes", 5e9),
        ];
        var fewest = Memory.With(inputs).Number("min_dp");
        Assert.NotNull(fewest);
        Assert.True(Fits([.. inputs, ("dp", fewest)]));
        Assert.False(Fits([.. inputs, ("dp", fewest - 1)]));
    }

    [Fact]
    public void Higher_stages_take_less_and_one_copy_makes_them_equal()
    {
        double[] shared = [.. Enumerable.Range(0, 4).Select(stage => Memory.With(("params", 7.5e9), ("zero_stage", stage), ("dp", 64)).Number("per_gpu_bytes")!.Value)];
        Assert.Equal(shared.OrderDescending(), shared);
        double[] alone = [.. Enumerable.Range(0, 4).Select(stage => Memory.With(("params", 7.5e9), ("zero_stage", stage)).Number("per_gpu_bytes")!.Value)];
        Assert.Single(alone.Distinct());
    }

    [Fact]
    public void Stages_are_whole_numbers()
    {
        Assert.Equal("out_of_range", Memory.Refusal(("params", 1e9), ("zero_stage", 1.5)).Error);
        Assert.Equal("out_of_range", Memory.Refusal(("params", 1e9), ("zero_stage", 4)).Error);
    }

    [Fact]
    public void Sequence_length_asks_for_the_shape_of_the_model()
    {
        var refusal = Memory.Refusal(("params", 175e9), ("seq_len", 2_048));
        Assert.Equal(("missing", "d_model"), (refusal.Error, refusal.Field));
        Assert.Contains("activation_bytes", refusal.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Activations_are_as_the_other_calculator_gives_them()
    {
        (string, object)[] shape = [.. Gpt3Shape, ("tp", 8), ("pp", 4), ("recompute", "selective")];
        var computed = Memory.With([("params", 175e9), ("activation_bytes", 1e9), .. shape]);
        Assert.Equal(Activation.With(shape).Number("activation_bytes"), computed.Number("activation_bytes"));
        Assert.True(computed.Says("computed from the sequence length"));
        Assert.Equal(1e9, Memory.With(("params", 175e9), ("activation_bytes", 1e9)).Number("activation_bytes"));
    }

    [Fact]
    public void Without_a_GPU_nothing_is_said_about_fitting()
    {
        var run = Memory.With(("params", 7e9));
        Assert.Equal("said when gpu_memory_bytes is given", run.Reason("fits"));
        Assert.Equal("said when gpu_memory_bytes is given", run.Reason("min_dp"));
    }

    [Fact]
    public void Article_check_ends_at_35_full_GPUs()
    {
        var runs = Memory.Calculator.ArticleChecks[0].Runs(Memory.Calculator);
        Assert.Equal(["350 GB", "700 GB", "2.8 TB", "80 GB"], runs.Select(run => run.Outputs.Show(Memory.Output("per_gpu_bytes"))));
        Assert.Equal(35, runs[^1].Number("min_gpus"));
    }

    [Fact]
    public void State_of_175B_fills_117_cards_of_24_GB() =>
        Assert.Equal(117, Memory.With(("params", 175e9), ("zero_stage", 3), ("gpu_memory_bytes", 24e9)).Number("min_gpus"));

    [Fact]
    public void Recomputing_more_keeps_less()
    {
        static double BytesPerUnit(string mode) => Activation.With([.. Gpt3Shape, ("recompute", mode)]).Number("activation_bytes")!.Value / (2_048d * 12_288 * 96);
        Assert.Equal((114, 34, 2), (BytesPerUnit("none"), BytesPerUnit("selective"), BytesPerUnit("full")));
    }

    [Theory]
    [InlineData("none")]
    [InlineData("selective")]
    [InlineData("full")]
    public void Sequence_parallelism_divides_all_of_it(string mode)
    {
        var whole = Activation.With([.. Gpt3Shape, ("recompute", mode)]).Number("activation_bytes")!.Value;
        var shared = Activation.With([.. Gpt3Shape, ("recompute", mode), ("tp", 8), ("sequence_parallel", true)]).Number("activation_bytes")!.Value;
        Assert.Equal(whole / 8, shared, 1e-12 * whole);
    }

    [Fact]
    public void First_stage_under_1F1B_keeps_what_all_layers_take()
    {
        var one = Activation.With(Gpt3Shape).Number("activation_bytes");
        Assert.Equal(one / 12, Activation.With([.. Gpt3Shape, ("pp", 12)]).Number("activation_bytes"));
        Assert.Equal(one, Activation.With([.. Gpt3Shape, ("pp", 12), ("one_f_one_b", true)]).Number("activation_bytes"));
    }

    private static bool Fits(params (string Key, object Value)[] inputs) => Memory.With(inputs).Outputs.Value(Memory.Calculator.FindOutput("fits")!) is true;
}
