using System.Globalization;

namespace AiChainAtlas.Domain.Compute;

/// <summary>A figure with its 5th to 95th percentile.</summary>
public readonly record struct Spread(double P5, double Median, double P95);

/// <summary>AI chips that one maker had shipped, in total, by the end of a quarter.</summary>
public sealed record ChipStock
{
    /// <summary>A maker has one stock a quarter, so both name it.</summary>
    public string Id => string.Create(CultureInfo.InvariantCulture, $"{Vendor}.{Until:yyyy-MM-dd}");

    public required string Vendor { get; init; }
    public required DateOnly Since { get; init; }
    public required DateOnly Until { get; init; }
    public required Spread Units { get; init; }

    /// <summary>The same stock in H100 equivalents.</summary>
    public required Spread H100Equivalents { get; init; }

    /// <summary>Power of the stock, MW.</summary>
    public required Spread PowerMw { get; init; }

    /// <summary>False when the last quarter is not whole.</summary>
    public required bool Complete { get; init; }

    public required string SourceId { get; init; }
}
