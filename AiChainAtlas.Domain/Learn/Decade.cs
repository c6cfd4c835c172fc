using System.Globalization;

namespace AiChainAtlas.Domain.Learn;

/// <summary>Ten years, named as in <c>1990s</c>.</summary>
public readonly record struct Decade(int FirstYear)
{
    /// <summary>The decade of a milestone; null when it is undated.</summary>
    public static Decade? Of(Milestone milestone) => milestone.Date.IsDated ? new Decade(milestone.Date.Start.Year / 10 * 10) : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{FirstYear}s");
}
