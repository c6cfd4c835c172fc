using System.Globalization;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Compute;
using static AiChainAtlas.Data.Seed.ContentWriter;

namespace AiChainAtlas.Data.Seed;

/// <summary>Writes accelerators, prices, models and chip stock.</summary>
internal static class ComputeWriter
{
    public static void Write(AtlasContent content, TableInserter tables)
    {
        Insert(tables, "accelerators", content.Accelerators,
            """
            name, ordinal, vendor, year, fp32_tflops, tf32_dense_tflops, fp16_dense_tflops, fp16_sparse_tflops,
            fp8_dense_tflops, int8_dense_tops, memory_gb, memory_bandwidth_gbs, interconnect_gbs_one_way, tdp_w,
            interconnect_note, source_note, notes
            """,
            (i, a) =>
            [
                a.Name, i, a.Vendor, a.Year, a.Fp32Tflops, a.Tf32DenseTflops, a.Fp16DenseTflops, a.Fp16SparseTflops,
                a.Fp8DenseTflops, a.Int8DenseTops, a.MemoryGb, a.MemoryBandwidthGbs, a.InterconnectGbsOneWay, a.TdpW,
                a.InterconnectNote, a.SourceNote, a.Notes,
            ]);
        Insert(tables, "gpu_prices", content.Prices,
            "id, ordinal, provider, accelerator, usd_per_gpu_hour, terms, market, as_of, source_note, notes",
            (i, p) =>
            [
                i + 1, i, p.Provider, p.Accelerator, p.UsdPerGpuHour, p.Terms, p.Market, p.AsOf.ToString(), p.SourceNote, p.Notes,
            ]);
        Insert(tables, "ai_models", content.Models,
            """
            id, ordinal, name, organisation, country, date, domain, params, dataset_datapoints, epochs, training_flop,
            training_hours, hardware, hardware_quantity, mfu, confidence, reference, url, source_id
            """,
            (i, m) =>
            [
                m.Id, i, m.Name, m.Organisation, m.Country, m.Date.ToString(), m.Domain, m.Params, m.DatasetDatapoints,
                m.Epochs, m.TrainingFlop, m.TrainingHours, m.Hardware, m.HardwareQuantity, m.Mfu, m.Confidence,
                m.Reference, m.Url, m.SourceId,
            ]);
        Insert(tables, "chip_stock", content.ChipStock,
            """
            id, ordinal, vendor, since, until, units_p5, units_median, units_p95, h100_equivalents_p5,
            h100_equivalents_median, h100_equivalents_p95, power_mw_p5, power_mw_median, power_mw_p95, complete, source_id
            """,
            (i, s) =>
            [
                i + 1, i, s.Vendor, Day(s.Since), Day(s.Until), .. Columns(s.Units), .. Columns(s.H100Equivalents),
                .. Columns(s.PowerMw), s.Complete, s.SourceId,
            ]);
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static object?[] Columns(Spread spread) => [spread.P5, spread.Median, spread.P95];
}
