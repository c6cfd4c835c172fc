using System.Globalization;
using AiChainAtlas.Domain.Compute;
using AiChainAtlas.Domain.Records;

namespace AiChainAtlas.Data.Writing;

/// <summary>Data sheets, prices and shipped chips.</summary>
internal static class ComputeTables
{
    public static readonly RecordTable<Accelerator> Accelerators = new(
        ComputeRecords.Accelerators,
        "accelerators",
        (row, a) =>
        {
            row.Put(
                "accelerators",
                """
                name, ordinal, vendor, year, fp32_tflops, tf32_dense_tflops, fp16_dense_tflops, fp16_sparse_tflops,
                fp8_dense_tflops, fp4_dense_tflops, int8_dense_tops, memory_gb, memory_bandwidth_gbs, interconnect_gbs_one_way,
                tdp_w, interconnect_note, state, notes, editor_note
                """,
                a.Name, row.Ordinal, a.Vendor, a.Year, a.Fp32Tflops, a.Tf32DenseTflops, a.Fp16DenseTflops, a.Fp16SparseTflops,
                a.Fp8DenseTflops, a.Fp4DenseTflops, a.Int8DenseTops, a.MemoryGb, a.MemoryBandwidthGbs, a.InterconnectGbsOneWay,
                a.TdpW, a.InterconnectNote, a.State, a.Notes, a.EditorNote);
            row.Own("accelerator_sources", "accelerator", "source_id", a.Name, a.SourceIds);
        },
        (tables, id) => tables.Delete("accelerators", "name", id));

    public static readonly RecordTable<GpuPrice> Prices = new(
        ComputeRecords.Prices,
        "gpu_prices",
        (row, p) =>
        {
            var number = row.PutNumbered(
                "gpu_prices",
                "record_id, ordinal, provider, provider_entry_id, accelerator, usd_per_gpu_hour, terms, market, as_of, notes, editor_note",
                p.Id, row.Ordinal, p.Provider, p.ProviderId, p.Accelerator, p.UsdPerGpuHour, p.Terms, p.Market, p.AsOf.ToString(), p.Notes, p.EditorNote);
            row.Own("gpu_price_sources", "price_id", "source_id", number, p.SourceIds);
        },
        (tables, id) => tables.Delete("gpu_prices", "record_id", id));

    public static readonly RecordTable<ChipStock> ChipStock = new(
        ComputeRecords.ChipStock,
        "chip_stock",
        (row, s) => row.Put(
            "chip_stock",
            """
            record_id, ordinal, vendor, since, until, units_p5, units_median, units_p95, h100_equivalents_p5,
            h100_equivalents_median, h100_equivalents_p95, power_mw_p5, power_mw_median, power_mw_p95, complete, source_id
            """,
            s.Id, row.Ordinal, s.Vendor, Day(s.Since), Day(s.Until), s.Units.P5, s.Units.Median, s.Units.P95, s.H100Equivalents.P5,
            s.H100Equivalents.Median, s.H100Equivalents.P95, s.PowerMw.P5, s.PowerMw.Median, s.PowerMw.P95, s.Complete, s.SourceId),
        (tables, id) => tables.Delete("chip_stock", "record_id", id));

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
