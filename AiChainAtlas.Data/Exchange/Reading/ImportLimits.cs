namespace AiChainAtlas.Data.Exchange.Reading;

/// <summary>What an imported file may be at most: far above what an atlas needs, far below what could fill the memory.</summary>
public static class ImportLimits
{
    /// <summary>Bytes of a file, packed or not.</summary>
    public const long FileBytes = 50L * 1024 * 1024;

    public const int Records = 100_000;

    /// <summary>Rows of the table of facts.</summary>
    public const int FactRows = 1_000_000;

    public const int Depth = 32;

    /// <summary>Files in a zip.</summary>
    public const int ZipEntries = 100;

    /// <summary>Bytes of all files of a zip together once unpacked.</summary>
    public const long ZipBytes = 200L * 1024 * 1024;

    /// <summary>How many times larger than in the zip a file may become, counted once it has <see cref="RatioFrom"/> bytes.</summary>
    public const int ZipRatio = 100;

    public const long RatioFrom = 1024 * 1024;

    /// <summary>Values in one record.</summary>
    public const int Values = 200_000;

    /// <summary>Characters of one text.</summary>
    public const int TextLength = 200_000;

    /// <summary>Characters of one row of a table, or between two values of YAML.</summary>
    public const int RowLength = 1_000_000;

    /// <summary>Findings that are told; the rest is counted.</summary>
    public const int Findings = 100;
}
