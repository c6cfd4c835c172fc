using AiChainAtlas.Domain.Compute;
using AiChainAtlas.Domain.Records;

namespace AiChainAtlas.Data.Writing;

/// <summary>Models with their shape.</summary>
internal static class ModelTables
{
    public static readonly RecordTable<AiModel> Models = new(
        ModelRecords.Models,
        "ai_models",
        (row, m) => row.Put(
            "ai_models",
            """
            id, ordinal, name, organisation, country, date, domain, params, active_params,
            layers, width, heads, kv_heads, head_dim, latent_dim, vocabulary, context_tokens, experts, experts_per_token,
            shape_source_id, dataset_datapoints, epochs, training_flop, training_hours, hardware, accelerator,
            hardware_quantity, mfu, mfu_precision, confidence, reference, url, source_id
            """,
            m.Id, row.Ordinal, m.Name, m.Organisation, m.Country, m.Date.ToString(), m.Domain, m.Params, m.ActiveParams,
            m.Shape?.Layers, m.Shape?.Width, m.Shape?.Heads, m.Shape?.KvHeads, m.Shape?.HeadDim, m.Shape?.LatentDim,
            m.Shape?.Vocabulary, m.Shape?.ContextTokens, m.Shape?.Experts, m.Shape?.ExpertsPerToken,
            m.ShapeSourceId, m.DatasetDatapoints, m.Epochs, m.TrainingFlop, m.TrainingHours, m.Hardware, m.AcceleratorName,
            m.HardwareQuantity, m.Mfu, m.MfuPrecision?.Key, m.Confidence, m.Reference, m.Url, m.SourceId),
        (tables, id) => tables.Delete("ai_models", "id", id));
}
