namespace AiChainAtlas.Domain.Compute;

/// <summary>A format of numbers that accelerators compute in, with the dense peak that a data sheet states for it.</summary>
/// <param name="Key">The word used in files and the API.</param>
/// <param name="Label">What people call it.</param>
/// <param name="BytesPerNumber">Size of one number in memory.</param>
/// <param name="PeakTflops">Dense peak of an accelerator, TFLOP/s (TOP/s for INT8); null where none is stated.</param>
public sealed record Precision(string Key, string Label, double BytesPerNumber, Func<Accelerator, double?> PeakTflops)
{
    public static readonly Precision Fp32 = new("fp32", "FP32", 4, chip => chip.Fp32Tflops);
    public static readonly Precision Tf32 = new("tf32", "TF32", 4, chip => chip.Tf32DenseTflops);
    public static readonly Precision Bf16 = new("bf16", "BF16 or FP16", 2, chip => chip.Fp16DenseTflops);
    public static readonly Precision Fp8 = new("fp8", "FP8", 1, chip => chip.Fp8DenseTflops);
    public static readonly Precision EightBitInteger = new("int8", "INT8", 1, chip => chip.Int8DenseTops);
    public static readonly Precision Fp4 = new("fp4", "FP4", 0.5, chip => chip.Fp4DenseTflops);

    public static readonly IReadOnlyList<Precision> All = [Fp32, Tf32, Bf16, Fp8, EightBitInteger, Fp4];

    public static Precision? Find(string? key) => All.FirstOrDefault(precision => precision.Key == key);

    /// <summary>Dense peak in FLOP/s; null where the data sheet states none.</summary>
    public double? PeakOf(Accelerator chip) => PeakTflops(chip) * 1e12;

    /// <summary>The precisions that an accelerator has a peak for, widest numbers first.</summary>
    public static IEnumerable<Precision> Of(Accelerator chip) => All.Where(precision => precision.PeakTflops(chip) is not null);
}
