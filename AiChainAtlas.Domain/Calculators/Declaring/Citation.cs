namespace AiChainAtlas.Domain.Calculators.Declaring;

/// <summary>A publication and the place in it that a formula or a figure is taken from.</summary>
/// <param name="Work">Authors, year, title.</param>
/// <param name="Place">Section, equation or table.</param>
/// <param name="Url">Where to read it; null where it has no address.</param>
public sealed record Citation(string Work, string Place, string? Url)
{
    /// <summary>The whole in one line.</summary>
    public string Text => Place.Length == 0 ? Work : $"{Work}, {Place}";

    public Citation At(string place) => this with { Place = place };
}
