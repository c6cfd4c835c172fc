using AiChainAtlas.Domain.Compute;

namespace AiChainAtlas.Data.Seed;

/// <summary>How accelerators, prices, models and chip stock stand in seed files.</summary>
internal static class ComputeSeed
{
    public static Accelerator Accelerator(SeedMap map) => new()
    {
        Name = map.Text("name"),
        Vendor = map.Text("vendor"),
        Year = map.Whole("year"),
        Fp32Tflops = map.NumberOrNull("fp32_tflops"),
        Tf32DenseTflops = map.NumberOrNull("tf32_dense_tflops"),
        Fp16DenseTflops = map.NumberOrNull("fp16_dense_tflops"),
        Fp16SparseTflops = map.NumberOrNull("fp16_sparse_tflops"),
        Fp8DenseTflops = map.NumberOrNull("fp8_dense_tflops"),
        Int8DenseTops = map.NumberOrNull("int8_dense_tops"),
        MemoryGb = map.NumberOrNull("memory_gb"),
        MemoryBandwidthGbs = map.NumberOrNull("memory_bandwidth_gbs"),
        InterconnectGbsOneWay = map.NumberOrNull("interconnect_gbs_one_way"),
        TdpW = map.NumberOrNull("tdp_w"),
        InterconnectNote = map.TextOrEmpty("interconnect_note"),
        SourceNote = map.Text("source_note"),
        Notes = map.TextOrEmpty("notes"),
    };

    public static GpuPrice Price(SeedMap map) => new()
    {
        Id = map.Text("id"),
        Provider = map.Text("provider"),
        Accelerator = map.Text("accelerator"),
        UsdPerGpuHour = map.Number("usd_per_gpu_hour"),
        Terms = map.Text("terms"),
        Market = map.Text("market"),
        AsOf = map.Date("as_of"),
        SourceNote = map.Text("source_note"),
        Notes = map.TextOrEmpty("notes"),
    };

    public static AiModel Model(SeedMap map) => new()
    {
        Id = map.Text("id"),
        Name = map.Text("name"),
        Organisation = map.TextOrEmpty("organisation"),
        Country = map.TextOrNull("country"),
        Date = map.Date("date"),
        Domain = map.Text("domain"),
        Params = map.NumberOrNull("params"),
        DatasetDatapoints = map.NumberOrNull("dataset_datapoints"),
        Epochs = map.NumberOrNull("epochs"),
        TrainingFlop = map.NumberOrNull("training_flop"),
        TrainingHours = map.NumberOrNull("training_hours"),
        Hardware = map.TextOrNull("hardware"),
        HardwareQuantity = map.NumberOrNull("hardware_quantity"),
        Mfu = map.NumberOrNull("mfu"),
        Confidence = map.Text("confidence"),
        Reference = map.TextOrNull("reference"),
        Url = map.TextOrNull("url"),
        SourceId = map.Text("source"),
    };

    public static ChipStock ChipStock(SeedMap map) => new()
    {
        Vendor = map.Text("vendor"),
        Since = map.Day("since"),
        Until = map.Day("until"),
        Units = map.Spread("units"),
        H100Equivalents = map.Spread("h100_equivalents"),
        PowerMw = map.Spread("power_mw"),
        Complete = map.Flag("complete"),
        SourceId = map.Text("source"),
    };
}
