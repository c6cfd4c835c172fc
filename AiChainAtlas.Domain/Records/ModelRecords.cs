using AiChainAtlas.Domain.Compute;

namespace AiChainAtlas.Domain.Records;

/// <summary>Models with their training figures and their shape.</summary>
public static class ModelRecords
{
    public static readonly RecordKind<AiModel> Models = new()
    {
        Key = "models",
        Label = "Model",
        Plural = "Models",
        Id = m => m.Id,
        Name = m => m.Name,
        List = c => c.Models,
        With = (c, list) => c with { Models = list },
        Declared =
        [
            Field.Text<AiModel>("id", "Id", m => m.Id),
            Field.Text<AiModel>("name", "Name", m => m.Name),
            Field.Text<AiModel>("organisation", "Organisation", m => m.Organisation, required: false),
            Field.Text<AiModel>("country", "Country", m => m.Country, required: false),
            Field.Date<AiModel>("date", "Date", m => m.Date),
            Field.Text<AiModel>("domain", "Domain", m => m.Domain),
            Field.Number<AiModel>("params", "Parameters", m => m.Params),
            Field.Number<AiModel>("active_params", "Active parameters", m => m.ActiveParams),
            .. ShapeFields(),
            Field.Reference<AiModel>("shape_source", "Source of the shape", "sources", m => m.ShapeSourceId, required: false),
            Field.Number<AiModel>("dataset_datapoints", "Data points", m => m.DatasetDatapoints),
            Field.Number<AiModel>("epochs", "Epochs", m => m.Epochs),
            Field.Number<AiModel>("training_flop", "Training FLOP", m => m.TrainingFlop),
            Field.Number<AiModel>("training_hours", "Training hours", m => m.TrainingHours),
            Field.Text<AiModel>("hardware", "Hardware", m => m.Hardware, required: false),
            Field.Reference<AiModel>("accelerator", "Data sheet of the hardware", "accelerators", m => m.AcceleratorName, required: false),
            Field.Number<AiModel>("hardware_quantity", "Number of chips", m => m.HardwareQuantity),
            Field.Number<AiModel>("mfu", "MFU", m => m.Mfu),
            Field.Choice<AiModel>("mfu_precision", "Precision of the MFU", Precision.All.Select(p => p.Key), m => m.MfuPrecision?.Key, required: false),
            Field.Text<AiModel>("confidence", "Confidence", m => m.Confidence),
            Field.Text<AiModel>("reference", "Reference", m => m.Reference, required: false),
            Field.Text<AiModel>("url", "Address", m => m.Url, required: false),
            Field.Reference<AiModel>("source", "Source", "sources", m => m.SourceId),
        ],
        Make = v => new AiModel
        {
            Id = v.Text("id"),
            Name = v.Text("name"),
            Organisation = v.TextOrEmpty("organisation"),
            Country = v.TextOrNull("country"),
            Date = v.Date("date"),
            Domain = v.Text("domain"),
            Params = v.NumberOrNull("params"),
            ActiveParams = v.NumberOrNull("active_params"),
            Shape = ReadShape(v),
            ShapeSourceId = v.TextOrNull("shape_source"),
            DatasetDatapoints = v.NumberOrNull("dataset_datapoints"),
            Epochs = v.NumberOrNull("epochs"),
            TrainingFlop = v.NumberOrNull("training_flop"),
            TrainingHours = v.NumberOrNull("training_hours"),
            Hardware = v.TextOrNull("hardware"),
            AcceleratorName = v.TextOrNull("accelerator"),
            HardwareQuantity = v.NumberOrNull("hardware_quantity"),
            Mfu = v.NumberOrNull("mfu"),
            MfuPrecision = Precision.Find(v.TextOrNull("mfu_precision")),
            Confidence = v.Text("confidence"),
            Reference = v.TextOrNull("reference"),
            Url = v.TextOrNull("url"),
            SourceId = v.Text("source"),
        },
    };

    private static IEnumerable<RecordField<AiModel>> ShapeFields() =>
    [
        Part("layers", "Layers", shape => shape.Layers),
        Part("width", "Width (d_model)", shape => shape.Width),
        Part("heads", "Heads", shape => shape.Heads),
        Part("kv_heads", "KV heads", shape => shape.KvHeads),
        Part("head_dim", "Head size", shape => shape.HeadDim),
        Part("latent_dim", "Latent size of MLA, with the position part", shape => shape.LatentDim),
        Part("vocabulary", "Vocabulary", shape => shape.Vocabulary),
        Part("context_tokens", "Context, tokens", shape => shape.ContextTokens),
        Part("experts", "Routed experts", shape => shape.Experts),
        Part("experts_per_token", "Routed experts a token", shape => shape.ExpertsPerToken),
    ];

    private static RecordField<AiModel> Part(string key, string label, Func<ModelShape, int?> get) =>
        Field.Whole<AiModel>(key, label, model => model.Shape is { } shape ? get(shape) : null, required: false);

    private static ModelShape? ReadShape(RecordValues v) => new ModelShape
    {
        Layers = v.WholeOrNull("layers"),
        Width = v.WholeOrNull("width"),
        Heads = v.WholeOrNull("heads"),
        KvHeads = v.WholeOrNull("kv_heads"),
        HeadDim = v.WholeOrNull("head_dim"),
        LatentDim = v.WholeOrNull("latent_dim"),
        Vocabulary = v.WholeOrNull("vocabulary"),
        ContextTokens = v.WholeOrNull("context_tokens"),
        Experts = v.WholeOrNull("experts"),
        ExpertsPerToken = v.WholeOrNull("experts_per_token"),
    }.OrNull();
}
