using AiChainAtlas.Domain.Calculators.Declaring;
using AiChainAtlas.Domain.Units;

namespace AiChainAtlas.Domain.Calculators.Catalogue;

/// <summary>What is known about peaks and the share of them that training reaches, as notes for whoever takes a peak.</summary>
internal static class MeasuredPeaks
{
    /// <summary>Above this share no published training run is found: Megatron reaches 52 % on A100, GPT-NeoX 58 %, both counting recomputed work.</summary>
    public const double HighestInTraining = 0.6;

    /// <summary>What one large matrix product reaches on an A100 (Bekman); no whole training run does better.</summary>
    public const double HighestOfOneProduct = 0.87;

    // The A100 has no 8-bit floating point: in training, its figure in 8 bits is of no use.
    private const double IntegersOnly = 624e12;

    /// <summary>Figures with 2:4 sparsity as data sheets print them, FLOP/s; each is twice the dense 16-bit peak.</summary>
    private static readonly (double Peak, string Chip)[] Sparse =
    [
        (IntegersOnly, "an A100"), (1_513e12, "an H100 PCIe"), (1_671e12, "an H100 NVL"), (1_979e12, "an H100 or H200"),
        (2_614.9e12, "an MI300X"), (4_500e12, "a B200"), (5_000e12, "a GB200"),
    ];

    /// <summary>Points out a peak that is some chip's figure with sparsity, or its peak in 8 bits.</summary>
    public static IReadOnlyList<Note> SuspectSparse(NumberInput peak)
    {
        return
        [
            Note.Warn((x, _) => x.Has(peak) && x[peak] == IntegersOnly, (x, _) => Text(x)),
            new Note(NoteKind.Remark, (x, _) => x.Has(peak) && x[peak] != IntegersOnly && ChipOf(x[peak]) is not null, (x, _) => Text(x)),
        ];

        string Text(InputValues x) =>
            $"{x.Show(peak)} is what {ChipOf(x[peak])} does in 8 bits, and twice its dense peak at 16: for a run in 16 bits enter half of it, "
            + "whatever the data sheet prints with sparsity.";
    }

    /// <summary>Warns of a share of the peak that no published run reaches.</summary>
    public static IReadOnlyList<Note> TooHigh(Func<InputValues, OutputValues, double> share) =>
    [
        Note.Warn(
            (x, y) => share(x, y) > 1,
            "More than the peak: no chip does that. Check peak, rate and whether the peak fits the precision."),
        Note.Warn(
            (x, y) => share(x, y) is > HighestOfOneProduct and <= 1,
            $"More than {QuantityFormat.Of(HighestOfOneProduct, Unit.Share)} of the peak, which is what a single large matrix product reaches on an A100; on an H100 it is 80 %, on an MI300X 51 %."),
        Note.Warn(
            (x, y) => share(x, y) is > HighestInTraining and <= HighestOfOneProduct,
            "More of the peak than published training runs reach: 43 to 52 % on A100, a median of 37.5 % over 33 runs."),
    ];

    private static string? ChipOf(double peak)
    {
        foreach (var (sparse, chip) in Sparse)
        {
            if (peak == sparse)
            {
                return chip;
            }
        }

        return null;
    }
}
