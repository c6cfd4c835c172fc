using AiChainAtlas.Domain.Compute;

namespace AiChainAtlas.Domain.Records;

/// <summary>Data sheets, prices and shipped chips.</summary>
public static class ComputeRecords
{
    public static readonly RecordKind<Accelerator> Accelerators = new()
    {
        Key = "accelerators",
        Label = "Accelerator",
        Plural = "Accelerators",
        Id = a => a.Name,
        Name = a => a.Name,
        List = c => c.Accelerators,
        With = (c, list) => c with { Accelerators = list },
        Declared =
        [
            Field.Text<Accelerator>("name", "Name", a => a.Name),
            Field.Text<Accelerator>("vendor", "Maker", a => a.Vendor),
            Field.Whole<Accelerator>("year", "Year", a => a.Year),
            Field.Number<Accelerator>("fp32_tflops", "FP32, TFLOP/s", a => a.Fp32Tflops),
            Field.Number<Accelerator>("tf32_dense_tflops", "TF32 dense, TFLOP/s", a => a.Tf32DenseTflops),
            Field.Number<Accelerator>("fp16_dense_tflops", "FP16 dense, TFLOP/s", a => a.Fp16DenseTflops),
            Field.Number<Accelerator>("fp16_sparse_tflops", "FP16 sparse, TFLOP/s", a => a.Fp16SparseTflops),
            Field.Number<Accelerator>("fp8_dense_tflops", "FP8 dense, TFLOP/s", a => a.Fp8DenseTflops),
            Field.Number<Accelerator>("fp4_dense_tflops", "FP4 dense, TFLOP/s", a => a.Fp4DenseTflops),
            Field.Number<Accelerator>("int8_dense_tops", "INT8 dense, TOP/s", a => a.Int8DenseTops),
            Field.Number<Accelerator>("memory_gb", "Memory, GB", a => a.MemoryGb),
            Field.Number<Accelerator>("memory_bandwidth_gbs", "Memory bandwidth, GB/s", a => a.MemoryBandwidthGbs),
            Field.Number<Accelerator>("interconnect_gbs_one_way", "Interconnect one way, GB/s", a => a.InterconnectGbsOneWay),
            Field.Number<Accelerator>("tdp_w", "Design power, W", a => a.TdpW),
            Field.Prose<Accelerator>("interconnect_note", "On the interconnect", a => a.InterconnectNote, required: false),
            Field.Choice<Accelerator>("state", "State", Accelerator.States, a => a.State),
            Field.Sources<Accelerator>(a => a.SourceIds),
            Field.Prose<Accelerator>("notes", "Notes", a => a.Notes, required: false),
            Field.EditorNote<Accelerator>(a => a.EditorNote),
        ],
        Make = v => new Accelerator
        {
            Name = v.Text("name"),
            Vendor = v.Text("vendor"),
            Year = v.Whole("year"),
            Fp32Tflops = v.NumberOrNull("fp32_tflops"),
            Tf32DenseTflops = v.NumberOrNull("tf32_dense_tflops"),
            Fp16DenseTflops = v.NumberOrNull("fp16_dense_tflops"),
            Fp16SparseTflops = v.NumberOrNull("fp16_sparse_tflops"),
            Fp8DenseTflops = v.NumberOrNull("fp8_dense_tflops"),
            Fp4DenseTflops = v.NumberOrNull("fp4_dense_tflops"),
            Int8DenseTops = v.NumberOrNull("int8_dense_tops"),
            MemoryGb = v.NumberOrNull("memory_gb"),
            MemoryBandwidthGbs = v.NumberOrNull("memory_bandwidth_gbs"),
            InterconnectGbsOneWay = v.NumberOrNull("interconnect_gbs_one_way"),
            TdpW = v.NumberOrNull("tdp_w"),
            InterconnectNote = v.TextOrEmpty("interconnect_note"),
            State = v.Text("state"),
            SourceIds = v.Texts("sources"),
            Notes = v.TextOrEmpty("notes"),
            EditorNote = v.TextOrEmpty("editor_note"),
        },
        WithoutEditorFields = a => a.EditorNote.Length == 0 ? a : a with { EditorNote = "" },
        Upgrade = RecordUpgrades.Accelerator,
    };

    public static readonly RecordKind<GpuPrice> Prices = new()
    {
        Key = "prices",
        Label = "Price",
        Plural = "Prices",
        Id = p => p.Id,
        Name = p => $"{p.Accelerator} at {p.Provider}, {p.Terms}, {p.AsOf}",
        List = c => c.Prices,
        With = (c, list) => c with { Prices = list },
        Declared =
        [
            Field.Text<GpuPrice>("id", "Id", p => p.Id),
            Field.Text<GpuPrice>("provider", "Provider", p => p.Provider),
            Field.Reference<GpuPrice>("provider_entry", "Entry of the provider", "entries", p => p.ProviderId, required: false),
            Field.Text<GpuPrice>("accelerator", "Accelerator", p => p.Accelerator),
            Field.Number<GpuPrice>("usd_per_gpu_hour", "USD per GPU-hour", p => p.UsdPerGpuHour, required: true),
            Field.Text<GpuPrice>("terms", "Terms", p => p.Terms),
            Field.Text<GpuPrice>("market", "Market", p => p.Market),
            Field.Date<GpuPrice>("as_of", "As of", p => p.AsOf),
            Field.Sources<GpuPrice>(p => p.SourceIds),
            Field.Prose<GpuPrice>("notes", "Notes", p => p.Notes, required: false),
            Field.EditorNote<GpuPrice>(p => p.EditorNote),
        ],
        Make = v => new GpuPrice
        {
            Id = v.Text("id"),
            Provider = v.Text("provider"),
            ProviderId = v.TextOrNull("provider_entry"),
            Accelerator = v.Text("accelerator"),
            UsdPerGpuHour = v.Number("usd_per_gpu_hour"),
            Terms = v.Text("terms"),
            Market = v.Text("market"),
            AsOf = v.Date("as_of"),
            SourceIds = v.Texts("sources"),
            Notes = v.TextOrEmpty("notes"),
            EditorNote = v.TextOrEmpty("editor_note"),
        },
        WithoutEditorFields = p => p.EditorNote.Length == 0 ? p : p with { EditorNote = "" },
        Upgrade = RecordUpgrades.Price,
    };

    public static readonly RecordKind<ChipStock> ChipStock = new()
    {
        Key = "chip_stock",
        Label = "Chip stock",
        Plural = "Chip-stock figures",
        Id = s => s.Id,
        Name = s => $"{s.Vendor} until {s.Until:yyyy-MM-dd}",
        List = c => c.ChipStock,
        With = (c, list) => c with { ChipStock = list },
        Declared =
        [
            Field.Text<ChipStock>("vendor", "Maker", s => s.Vendor),
            Field.Day<ChipStock>("since", "From", s => s.Since),
            Field.Day<ChipStock>("until", "Until", s => s.Until),
            .. Percentiles("units", "Chips", s => s.Units),
            .. Percentiles("h100_equivalents", "H100 equivalents", s => s.H100Equivalents),
            .. Percentiles("power_mw", "Power, MW", s => s.PowerMw),
            Field.Flag<ChipStock>("complete", "Complete", s => s.Complete),
            Field.Reference<ChipStock>("source", "Source", "sources", s => s.SourceId),
        ],
        Make = v => new ChipStock
        {
            Vendor = v.Text("vendor"),
            Since = v.Day("since"),
            Until = v.Day("until"),
            Units = Spread(v, "units"),
            H100Equivalents = Spread(v, "h100_equivalents"),
            PowerMw = Spread(v, "power_mw"),
            Complete = v.FlagOrNull("complete") ?? false,
            SourceId = v.Text("source"),
        },
    };

    private static IEnumerable<RecordField<ChipStock>> Percentiles(string key, string label, Func<ChipStock, Spread> get) =>
    [
        Field.Number<ChipStock>($"{key}_p5", $"{label}, 5th percentile", s => get(s).P5, required: true),
        Field.Number<ChipStock>($"{key}_median", $"{label}, median", s => get(s).Median, required: true),
        Field.Number<ChipStock>($"{key}_p95", $"{label}, 95th percentile", s => get(s).P95, required: true),
    ];

    private static Spread Spread(RecordValues values, string key) =>
        new(values.Number($"{key}_p5"), values.Number($"{key}_median"), values.Number($"{key}_p95"));
}
