using System.Collections.Frozen;

namespace AiChainAtlas.Domain.Units;

/// <summary>What may stand between a number and its unit: <c>B</c> of 175 B parameters, <c>T</c> of 312 TFLOP/s.</summary>
internal static class UnitPrefix
{
    private const double Kibi = 1_024;

    private static readonly FrozenDictionary<string, double> Count = Table(
        ("k", 1e3), ("thousand", 1e3), ("m", 1e6), ("mn", 1e6), ("mln", 1e6), ("mio", 1e6), ("million", 1e6),
        ("b", 1e9), ("bn", 1e9), ("billion", 1e9), ("mrd", 1e9), ("t", 1e12), ("tn", 1e12), ("trillion", 1e12), ("quadrillion", 1e15));

    private static readonly FrozenDictionary<string, double> SiWord = Table(
        ("kilo", 1e3), ("mega", 1e6), ("giga", 1e9), ("tera", 1e12), ("peta", 1e15), ("exa", 1e18), ("zetta", 1e21), ("yotta", 1e24));

    private static readonly FrozenDictionary<string, double> SiLetter = new Dictionary<string, double>(StringComparer.Ordinal)
    {
        ["k"] = 1e3,
        ["K"] = 1e3,
        ["M"] = 1e6,
        ["G"] = 1e9,
        ["T"] = 1e12,
        ["P"] = 1e15,
        ["E"] = 1e18,
        ["Z"] = 1e21,
        ["Y"] = 1e24,
        ["Ki"] = Kibi,
        ["Mi"] = Kibi * Kibi,
        ["Gi"] = Kibi * Kibi * Kibi,
        ["Ti"] = Kibi * Kibi * Kibi * Kibi,
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, double> BelowOne = new Dictionary<string, double>(StringComparer.Ordinal)
    {
        ["m"] = 1e-3,
        ["u"] = 1e-6,
        ["µ"] = 1e-6,
        ["n"] = 1e-9,
    }.ToFrozenDictionary();

    // A thousandth of a byte is no unit, so a small m can only mean mega.
    private static readonly FrozenDictionary<string, double> SmallLetter = Table(("m", 1e6), ("g", 1e9), ("t", 1e12), ("p", 1e15));

    /// <summary>The factor that a prefix in front of a spelling stands for, or null.</summary>
    public static double? Find(string prefix, Unit unit, Spelling spelling) =>
        spelling.IsCaseSensitive ? Find(prefix, SiLetter) : Find(prefix, unit);

    /// <summary>The factor that a prefix of a unit stands for, or null.</summary>
    public static double? Find(string prefix, Unit unit) => unit.Style switch
    {
        NumberStyle.Count or NumberStyle.Money => Find(prefix, Count),

        // A letter alone could be a month, a minute or a million.
        NumberStyle.Days when prefix.Length > 1 => Find(prefix, Count),
        NumberStyle.Si or NumberStyle.Scientific =>
            Find(prefix, SiLetter) ?? Find(prefix, SiWord) ?? Find(prefix, unit.IsIndivisible ? SmallLetter : BelowOne),
        _ => null,
    };

    private static double? Find(string prefix, FrozenDictionary<string, double> table) =>
        table.TryGetValue(prefix, out var factor) ? factor : null;

    private static FrozenDictionary<string, double> Table(params (string Prefix, double Factor)[] rows) =>
        rows.ToFrozenDictionary(row => row.Prefix, row => row.Factor, StringComparer.OrdinalIgnoreCase);
}
