using AiChainAtlas.Data.Seed;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Compute;

namespace AiChainAtlas.Data.Tests;

/// <summary>Models stand beside the data sheet of the hardware that trained them.</summary>
public sealed class SeedModelTests
{
    private static readonly Lazy<AtlasContent> Content = new(() => SeedFolder.Read(OpenStore.RealSeed));

    [Fact]
    public void DeepSeek_V3_trained_on_h800_and_its_utilisation_is_a_share_of_the_fp8_peak()
    {
        var model = Assert.Single(Content.Value.Models, m => m.Name == "DeepSeek-V3");
        Assert.Equal(("H800 SXM5 80GB", Precision.Fp8), (model.AcceleratorName, model.MfuPrecision));
        Assert.Equal(576, model.Shape?.LatentDim);
    }

    // MFU = operations / (seconds x accelerators x peak).
    [Fact]
    public void The_named_precision_gives_the_reported_utilisation_within_five_percent()
    {
        var reported = Content.Value.Models.Where(m => m.MfuPrecision is not null && m.TrainingHours is not null).ToList();
        Assert.Equal(13, reported.Count);
        Assert.All(reported, m =>
        {
            var chip = Assert.Single(Content.Value.Accelerators, a => a.Name == m.AcceleratorName);
            var computed = m.TrainingFlop / (m.TrainingHours * 3600 * m.HardwareQuantity * m.MfuPrecision!.PeakOf(chip));
            Assert.InRange((computed / m.Mfu)!.Value, 0.95, 1.05);
        });
    }

    [Fact]
    public void Every_accelerator_a_model_names_has_a_data_sheet() =>
        Assert.Empty(Content.Value.Models.Select(m => m.AcceleratorName).OfType<string>().Except(Content.Value.Accelerators.Select(a => a.Name)));

    [Theory]
    [InlineData("GPT-3 175B (davinci)", 96, 12288, 96)]
    [InlineData("BLOOM-176B", 70, 14336, 112)]
    [InlineData("Chinchilla", 80, 8192, 64)]
    public void A_model_keeps_the_shape_its_paper_states(string name, int layers, int width, int heads)
    {
        var shape = Assert.Single(Content.Value.Models, m => m.Name == name).Shape;
        Assert.Equal((layers, width, heads), ((int)shape!.Layers!, (int)shape.Width!, (int)shape.Heads!));
    }
}
