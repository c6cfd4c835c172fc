using AiChainAtlas.Domain.Compute;

namespace AiChainAtlas.Data.Seed;

/// <summary>How accelerators, prices and chip stock stand in seed files.</summary>
internal static class ComputeSeed
{
    private static readonly Dictionary<string, string> StateWords = Domain.Compute.Accelerator.States.ToDictionary(state => state);

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
        Fp4DenseTflops = map.NumberOrNull("fp4_dense_tflops"),
        Int8DenseTops = map.NumberOrNull("int8_dense_tops"),
        MemoryGb = map.NumberOrNull("memory_gb"),
        MemoryBandwidthGbs = map.NumberOrNull("memory_bandwidth_gbs"),
        InterconnectGbsOneWay = map.NumberOrNull("interconnect_gbs_one_way"),
        TdpW = map.NumberOrNull("tdp_w"),
        InterconnectNote = map.TextOrEmpty("interconnect_note"),
        State = map.Word("state", StateWords),
        SourceIds = map.Texts("sources"),
        Notes = map.TextOrEmpty("notes"),
        EditorNote = map.TextOrEmpty("editor_note"),
    };

    public static GpuPrice Price(SeedMap map) => new()
    {
        Id = map.Text("id"),
        Provider = map.Text("provider"),
        ProviderId = map.TextOrNull("provider_entry"),
        Accelerator = map.Text("accelerator"),
        UsdPerGpuHour = map.Number("usd_per_gpu_hour"),
        Terms = map.Text("terms"),
        Market = map.Text("market"),
        AsOf = map.Date("as_of"),
        SourceIds = map.Texts("sources"),
        Notes = map.TextOrEmpty("notes"),
        EditorNote = map.TextOrEmpty("editor_note"),
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
