using AiChainAtlas.Domain.Compute;

namespace AiChainAtlas.Data.Snapshot;

/// <summary>Models with their shape.</summary>
internal static class ModelQueries
{
    public static List<AiModel> Models(SnapshotQuery query) => query.List(
        """
        SELECT id, name, organisation, country, date, domain, params, active_params,
               layers, width, heads, kv_heads, head_dim, latent_dim, vocabulary, context_tokens, experts, experts_per_token,
               shape_source_id, dataset_datapoints, epochs, training_flop, training_hours, hardware, accelerator,
               hardware_quantity, mfu, mfu_precision, confidence, reference, url, source_id
        FROM ai_models ORDER BY ordinal
        """,
        row => new AiModel
        {
            Id = row.Text(),
            Name = row.Text(),
            Organisation = row.Word(),
            Country = row.WordOrNull(),
            Date = row.Date(),
            Domain = row.Word(),
            Params = row.NumberOrNull(),
            ActiveParams = row.NumberOrNull(),
            Shape = Shape(row),
            ShapeSourceId = row.WordOrNull(),
            DatasetDatapoints = row.NumberOrNull(),
            Epochs = row.NumberOrNull(),
            TrainingFlop = row.NumberOrNull(),
            TrainingHours = row.NumberOrNull(),
            Hardware = row.WordOrNull(),
            AcceleratorName = row.WordOrNull(),
            HardwareQuantity = row.NumberOrNull(),
            Mfu = row.NumberOrNull(),
            MfuPrecision = Precision.Find(row.WordOrNull()),
            Confidence = row.Word(),
            Reference = row.TextOrNull(),
            Url = row.TextOrNull(),
            SourceId = row.Word(),
        });

    private static ModelShape? Shape(Row row) => new ModelShape
    {
        Layers = row.WholeOrNull(),
        Width = row.WholeOrNull(),
        Heads = row.WholeOrNull(),
        KvHeads = row.WholeOrNull(),
        HeadDim = row.WholeOrNull(),
        LatentDim = row.WholeOrNull(),
        Vocabulary = row.WholeOrNull(),
        ContextTokens = row.WholeOrNull(),
        Experts = row.WholeOrNull(),
        ExpertsPerToken = row.WholeOrNull(),
    }.OrNull();
}
