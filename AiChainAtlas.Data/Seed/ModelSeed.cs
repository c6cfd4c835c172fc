using AiChainAtlas.Domain.Compute;

namespace AiChainAtlas.Data.Seed;

/// <summary>How models stand in seed files.</summary>
internal static class ModelSeed
{
    private static readonly Dictionary<string, Precision?> PrecisionWords =
        Precision.All.ToDictionary(precision => precision.Key, precision => (Precision?)precision);

    public static AiModel Model(SeedMap map) => new()
    {
        Id = map.Text("id"),
        Name = map.Text("name"),
        Organisation = map.TextOrEmpty("organisation"),
        Country = map.TextOrNull("country"),
        Date = map.Date("date"),
        Domain = map.Text("domain"),
        Params = map.NumberOrNull("params"),
        ActiveParams = map.NumberOrNull("active_params"),
        Shape = Shape(map),
        ShapeSourceId = map.TextOrNull("shape_source"),
        DatasetDatapoints = map.NumberOrNull("dataset_datapoints"),
        Epochs = map.NumberOrNull("epochs"),
        TrainingFlop = map.NumberOrNull("training_flop"),
        TrainingHours = map.NumberOrNull("training_hours"),
        Hardware = map.TextOrNull("hardware"),
        AcceleratorName = map.TextOrNull("accelerator"),
        HardwareQuantity = map.NumberOrNull("hardware_quantity"),
        Mfu = map.NumberOrNull("mfu"),
        MfuPrecision = map.WordOrNull("mfu_precision", PrecisionWords),
        Confidence = map.Text("confidence"),
        Reference = map.TextOrNull("reference"),
        Url = map.TextOrNull("url"),
        SourceId = map.Text("source"),
    };

    private static ModelShape? Shape(SeedMap map) => new ModelShape
    {
        Layers = map.WholeOrNull("layers"),
        Width = map.WholeOrNull("width"),
        Heads = map.WholeOrNull("heads"),
        KvHeads = map.WholeOrNull("kv_heads"),
        HeadDim = map.WholeOrNull("head_dim"),
        LatentDim = map.WholeOrNull("latent_dim"),
        Vocabulary = map.WholeOrNull("vocabulary"),
        ContextTokens = map.WholeOrNull("context_tokens"),
        Experts = map.WholeOrNull("experts"),
        ExpertsPerToken = map.WholeOrNull("experts_per_token"),
    }.OrNull();
}
