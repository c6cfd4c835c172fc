namespace AiChainAtlas.Domain.Units;

/// <summary>How numbers of a unit are written and read.</summary>
public enum NumberStyle
{
    /// <summary>Digits only: ratios, layers, heads.</summary>
    Plain,

    /// <summary>Counted things with K, M, B (1e9) and T: parameters, text tokens.</summary>
    Count,

    /// <summary>SI prefixes in front of the unit: TFLOP/s, GB, kW.</summary>
    Si,

    /// <summary>Powers of ten beyond what prefixes read well: FLOP.</summary>
    Scientific,

    /// <summary>A share of one, written in percent.</summary>
    Percent,

    /// <summary>Seconds, written in the unit of time that fits.</summary>
    Duration,

    /// <summary>Days, written in years where people think in years.</summary>
    Days,

    /// <summary>US dollars.</summary>
    Money,
}
