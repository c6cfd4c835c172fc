namespace AiChainAtlas.Domain.Units;

/// <summary>A prefix and the power of ten it stands for.</summary>
internal readonly record struct SiPrefix(string Symbol, double Factor)
{
    /// <summary>SI, largest first.</summary>
    public static readonly SiPrefix[] Si =
    [
        new("E", 1e18), new("P", 1e15), new("T", 1e12), new("G", 1e9), new("M", 1e6), new("k", 1e3),
        new("", 1), new("m", 1e-3), new("µ", 1e-6), new("n", 1e-9),
    ];

    /// <summary>SI without prefixes below one, for what has no parts.</summary>
    public static readonly SiPrefix[] SiFromOne = [.. Si.Where(prefix => prefix.Factor >= 1)];

    /// <summary>English words for counted things, largest first.</summary>
    public static readonly SiPrefix[] Count = [new("T", 1e12), new("B", 1e9), new("M", 1e6)];

    /// <summary>The largest one that leaves at least 1 before the point; the smallest for less than that.</summary>
    public static SiPrefix Of(double magnitude, SiPrefix[] prefixes)
    {
        foreach (var prefix in prefixes)
        {
            // 999.6 G would round to 1,000 G: it is written 1 T.
            if (magnitude >= 0.9995 * prefix.Factor)
            {
                return prefix;
            }
        }

        return prefixes[^1];
    }
}
