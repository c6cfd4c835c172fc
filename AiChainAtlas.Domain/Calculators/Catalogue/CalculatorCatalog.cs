using System.Collections.Frozen;
using AiChainAtlas.Domain.Calculators.Declaring;

namespace AiChainAtlas.Domain.Calculators.Catalogue;

/// <summary>The calculators. Pages, embeds, API, its document, method pages and the sitemap iterate this list.</summary>
public sealed class CalculatorCatalog
{
    /// <summary>The calculators of the atlas, in the order in which lists show them.</summary>
    public static readonly CalculatorCatalog Default = new(
    [
        TrainingCompute.Declaration,
        TransformerParams.Declaration,
        MegatronIteration.Declaration,
        TrainingTimeCost.Declaration,
        Mfu.Declaration,
        Chinchilla.Declaration,
        TrainingMemory.Declaration,
        ActivationMemory.Declaration,
        Inference.Declaration,
        EnergyCarbon.Declaration,
        AllReduce.Declaration,
        DecentralisedTraining.Declaration,
        Marketplace.Declaration,
        TokenValue.Declaration,
        Zkml.Declaration,
    ]);

    private readonly FrozenDictionary<string, Calculator> bySlug;

    /// <exception cref="ArgumentException">Two calculators share a slug: give each its own.</exception>
    public CalculatorCatalog(IEnumerable<Calculator> calculators)
    {
        All = [.. calculators];
        bySlug = All.ToFrozenDictionary(calculator => calculator.Slug);
    }

    public IReadOnlyList<Calculator> All { get; }

    public Calculator? Find(string? slug) => slug is null ? null : bySlug.GetValueOrDefault(slug);

    /// <summary>Calculators under their headings.</summary>
    public IEnumerable<IGrouping<string, Calculator>> ByTopic => All.GroupBy(calculator => calculator.Topic);

    /// <summary>The others under the same heading.</summary>
    public IEnumerable<Calculator> Beside(Calculator calculator) => All.Where(c => c.Topic == calculator.Topic && c != calculator);
}
