using System.Globalization;
using AiChainAtlas.Domain.Compute;

namespace AiChainAtlas.Data.Snapshot;

/// <summary>Accelerators, prices and chip stock.</summary>
internal static class ComputeQueries
{
    public static List<Accelerator> Accelerators(SnapshotQuery query)
    {
        var sources = query.ByOwner(
            "SELECT accelerator, source_id FROM accelerator_sources ORDER BY accelerator, ordinal", row => row.Text(), row => row.Word());
        return [.. Sheets(query).Select(chip => sources.TryGetValue(chip.Name, out var own) ? chip with { SourceIds = own } : chip)];
    }

    public static List<GpuPrice> Prices(SnapshotQuery query)
    {
        var sources = query.ByOwner(
            "SELECT price_id, source_id FROM gpu_price_sources ORDER BY price_id, ordinal", row => row.Long(), row => row.Word());
        return query.List(
            """
            SELECT id, record_id, provider, provider_entry_id, accelerator, usd_per_gpu_hour, terms, market, as_of, notes, editor_note
            FROM gpu_prices ORDER BY ordinal
            """,
            row => new GpuPrice
            {
                SourceIds = sources.GetValueOrDefault(row.Long()) ?? [],
                Id = row.Text(),
                Provider = row.Word(),
                ProviderId = row.WordOrNull(),
                Accelerator = row.Word(),
                UsdPerGpuHour = row.Number(),
                Terms = row.Word(),
                Market = row.Word(),
                AsOf = row.Date(),
                Notes = row.Word(),
                EditorNote = row.Word(),
            });
    }

    public static List<ChipStock> ChipStock(SnapshotQuery query) => query.List(
        """
        SELECT vendor, since, until, units_p5, units_median, units_p95, h100_equivalents_p5, h100_equivalents_median,
               h100_equivalents_p95, power_mw_p5, power_mw_median, power_mw_p95, complete, source_id
        FROM chip_stock ORDER BY ordinal
        """,
        row => new ChipStock
        {
            Vendor = row.Word(),
            Since = Day(row.Word()),
            Until = Day(row.Word()),
            Units = Spread(row),
            H100Equivalents = Spread(row),
            PowerMw = Spread(row),
            Complete = row.Flag(),
            SourceId = row.Word(),
        });

    private static List<Accelerator> Sheets(SnapshotQuery query) => query.List(
        """
        SELECT name, vendor, year, fp32_tflops, tf32_dense_tflops, fp16_dense_tflops, fp16_sparse_tflops, fp8_dense_tflops,
               fp4_dense_tflops, int8_dense_tops, memory_gb, memory_bandwidth_gbs, interconnect_gbs_one_way, tdp_w, interconnect_note,
               state, notes, editor_note
        FROM accelerators ORDER BY ordinal
        """,
        row => new Accelerator
        {
            Name = row.Text(),
            Vendor = row.Word(),
            Year = row.Whole(),
            Fp32Tflops = row.NumberOrNull(),
            Tf32DenseTflops = row.NumberOrNull(),
            Fp16DenseTflops = row.NumberOrNull(),
            Fp16SparseTflops = row.NumberOrNull(),
            Fp8DenseTflops = row.NumberOrNull(),
            Fp4DenseTflops = row.NumberOrNull(),
            Int8DenseTops = row.NumberOrNull(),
            MemoryGb = row.NumberOrNull(),
            MemoryBandwidthGbs = row.NumberOrNull(),
            InterconnectGbsOneWay = row.NumberOrNull(),
            TdpW = row.NumberOrNull(),
            InterconnectNote = row.Text(),
            State = row.Word(),
            Notes = row.Text(),
            EditorNote = row.Text(),
        });

    private static Spread Spread(Row row) => new(row.Number(), row.Number(), row.Number());

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
