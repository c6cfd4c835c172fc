using AiChainAtlas.Domain.Calculators.Declaring;
using AiChainAtlas.Domain.Compute;

namespace AiChainAtlas.Domain.Calculators.Exploring;

/// <summary>The records of the store that fill inputs of one query; null where none was named.</summary>
public sealed record StartingPoints(AiModel? Model, Accelerator? Chip, GpuPrice? Price)
{
    public static readonly StartingPoints None = new(null, null, null);

    /// <summary>The inputs that each record fills, with the name of the record.</summary>
    public IEnumerable<(string Name, IReadOnlyList<Setting> Settings)> Filled(Calculator calculator)
    {
        if (Model is not null)
        {
            yield return (Model.Name, [.. StartingPoint.Of(calculator, Model)]);
        }

        if (Chip is not null)
        {
            yield return (Chip.Name, [.. StartingPoint.Of(calculator, Chip)]);
        }

        if (Price is not null)
        {
            yield return ($"{Price.Accelerator} at {StartingPoint.NameOf(Price)}", [.. StartingPoint.Of(calculator, Price)]);
        }
    }

    /// <summary>All inputs that they fill; where two fill the same one, the later counts.</summary>
    public IEnumerable<Setting> Settings(Calculator calculator) => Filled(calculator).SelectMany(filled => filled.Settings);
}
