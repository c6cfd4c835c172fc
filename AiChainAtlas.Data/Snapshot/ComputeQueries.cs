using System.Globalization;
using AiChainAtlas.Domain.Compute;

namespace AiChainAtlas.Data.Snapshot;

/// <summary>Accelerators, prices, models and chip stock.</summary>
internal static class ComputeQueries
{
    public static List<Accelerator> Accelerators(SnapshotQuery query) => query.List(
        """
        SELECT name, vendor, year, fp32_tflops, tf32_dense_tflops, fp16_dense_tflops, fp16_sparse_tflops, fp8_dense_tflops,
               int8_dense_tops, memory_gb, memory_bandwidth_gbs, interconnect_gbs_one_way, tdp_w, interconnect_note,
               source_note, notes
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
            Int8DenseTops = row.NumberOrNull(),
            MemoryGb = row.NumberOrNull(),
            MemoryBandwidthGbs = row.NumberOrNull(),
            InterconnectGbsOneWay = row.NumberOrNull(),
            TdpW = row.NumberOrNull(),
            InterconnectNote = row.Text(),
            SourceNote = row.Word(),
            Notes = row.Text(),
        });

    public static List<GpuPrice> Prices(SnapshotQuery query) => query.List(
        """
        SELECT record_id, provider, accelerator, usd_per_gpu_hour, terms, market, as_of, source_note, notes
        FROM gpu_prices ORDER BY ordinal
        """,
        row => new GpuPrice
        {
            Id = row.Text(),
            Provider = row.Word(),
            Accelerator = row.Word(),
            UsdPerGpuHour = row.Number(),
            Terms = row.Word(),
            Market = row.Word(),
            AsOf = row.Date(),
            SourceNote = row.Word(),
            Notes = row.Word(),
        });

    public static List<AiModel> Models(SnapshotQuery query) => query.List(
        """
        SELECT id, name, organisation, country, date, domain, params, dataset_datapoints, epochs, training_flop,
               training_hours, hardware, hardware_quantity, mfu, confidence, reference, url, source_id
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
            DatasetDatapoints = row.NumberOrNull(),
            Epochs = row.NumberOrNull(),
            TrainingFlop = row.NumberOrNull(),
            TrainingHours = row.NumberOrNull(),
            Hardware = row.WordOrNull(),
            HardwareQuantity = row.NumberOrNull(),
            Mfu = row.NumberOrNull(),
            Confidence = row.Word(),
            Reference = row.TextOrNull(),
            Url = row.TextOrNull(),
            SourceId = row.Word(),
        });

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

    private static Spread Spread(Row row) => new(row.Number(), row.Number(), row.Number());

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
