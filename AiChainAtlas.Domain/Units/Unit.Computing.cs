namespace AiChainAtlas.Domain.Units;

/// <content>Operations, bytes and bits. Eight bits are a byte; B is a byte and b a bit, so their capital letters count.</content>
public sealed partial record Unit
{
    private const double BitsOfByte = 8;
    private const double PfDay = 1e15 * 86_400;

    public static readonly Unit Flop = new("FLOP", "FLOP", "floating-point operations, a count", NumberStyle.Scientific)
    {
        IsIndivisible = true,
        Spellings = ["FLOPs", ("PF-days", PfDay), ("PF-day", PfDay), ("PFLOP/s-days", PfDay), ("petaflop/s-days", PfDay)],
    };

    public static readonly Unit FlopPerSecond = new("FLOP/s", "FLOP/s", "floating-point operations per second, a rate", NumberStyle.Si)
    {
        IsIndivisible = true,
        Spellings = [.. Spelling.Per(UnitWords.Flops, UnitWords.Seconds), "FLOPS", "F"],
    };

    public static readonly Unit FlopPerSecondPerWatt =
        new("FLOP/s/W", "FLOP/s per W", "floating-point operations per second and watt", NumberStyle.Si)
        {
            IsIndivisible = true,
            Spellings = ["FLOPS/W"],
        };

    public static readonly Unit FlopPerToken =
        new("FLOP/token", "FLOP/token", "floating-point operations per token of text", NumberStyle.Si)
        {
            IsIndivisible = true,
            Spellings = ["FLOP", "FLOPs/token", "FLOPs"],
        };

    public static readonly Unit FlopPerParameterToken =
        new("FLOP", "FLOP", "floating-point operations per parameter and token", NumberStyle.Plain) { Spellings = ["FLOPs"] };

    public static readonly Unit FlopPerDollar =
        new("FLOP/USD", "FLOP per USD", "floating-point operations per US dollar", NumberStyle.Scientific)
        {
            IsIndivisible = true,
            Spellings = [.. Spelling.Per(UnitWords.Flops, UnitWords.Dollars)],
        };

    public static readonly Unit PflopPerSecond = new("PFLOP/s", "PFLOP/s", "1e15 floating-point operations per second", NumberStyle.Plain)
    {
        Spellings = ["PFLOPS", ("TFLOP/s", 1e-3), ("TFLOPS", 1e-3), ("EFLOP/s", 1e3), ("EFLOPS", 1e3)],
    };

    public static readonly Unit PfDays = new("PF-days", "PF-days", "days at 1e15 FLOP/s: 8.64e19 FLOP each", NumberStyle.Count)
    {
        Spellings = ["PF-day"],
    };

    public static readonly Unit Bytes = new("B", "B", "bytes; GB is 1e9 of them", NumberStyle.Si)
    {
        IsIndivisible = true,
        Spellings = [Spelling.Exact("B"), "byte", "bytes", ("bit", 1 / BitsOfByte), ("bits", 1 / BitsOfByte)],
    };

    public static readonly Unit Gigabytes = new("GB", "GB", "1e9 bytes", NumberStyle.Plain)
    {
        Spellings = [Spelling.Exact("GB"), Spelling.Exact("TB", 1e3), Spelling.Exact("MB", 1e-3)],
    };

    public static readonly Unit BytesPerSecond = new("B/s", "B/s", "bytes per second, one direction", NumberStyle.Si)
    {
        IsIndivisible = true,
        Spellings = [.. Rates(bytes: 1, bits: 1 / BitsOfByte)],
    };

    public static readonly Unit BitsPerSecond = new("bit/s", "bit/s", "bits per second", NumberStyle.Si)
    {
        IsIndivisible = true,
        Spellings = [.. Rates(bytes: BitsOfByte, bits: 1)],
    };

    public static readonly Unit BytesPerParameter = new("B/parameter", "B per parameter", "bytes per parameter", NumberStyle.Plain)
    {
        Spellings = [.. BytesEach, Spelling.Exact("B/param"), "bytes/parameter", "bytes/param"],
    };

    public static readonly Unit BytesPerElement = new("B/element", "B", "bytes per stored number", NumberStyle.Plain)
    {
        Spellings = [.. BytesEach],
    };

    private static IEnumerable<Spelling> BytesEach =>
        [Spelling.Exact("B"), "byte", "bytes", ("bit", 1 / BitsOfByte), ("bits", 1 / BitsOfByte)];

    // GbE is the name of Ethernet at so many gigabits a second; mbps is in use for megabits, while mb/s may be either.
    private static IEnumerable<Spelling> Rates(double bytes, double bits) =>
    [
        Spelling.Exact("B/s", bytes), Spelling.Exact("Bps", bytes), .. Spelling.Per(["byte", "bytes"], UnitWords.Seconds, bytes),
        Spelling.Exact("b/s", bits), Spelling.Exact("bps", bits), .. Spelling.Per(["bit", "bits"], UnitWords.Seconds, bits), ("bE", bits),
        Spelling.Exact("mbps", 1e6 * bits), Spelling.Exact("gbps", 1e9 * bits),
    ];
}
