using AiChainAtlas.Domain.Calculators.Catalogue;
using AiChainAtlas.Domain.Search;
using AiChainAtlas.Web.Shell;

namespace AiChainAtlas.Web.Calculators;

/// <summary>The calculators, for search.</summary>
internal sealed class CalculatorDocuments(CalculatorCatalog catalog) : ISiteDocuments
{
    public IEnumerable<SiteDocument> All => catalog.All.Select(calculator => new SiteDocument
    {
        Kind = SearchKind.Calculator,
        Id = calculator.Slug,
        Title = calculator.Name,
        Url = SiteUrls.Calculator(calculator.Slug),
        Summary = calculator.Question,
        Note = calculator.Topic,
        OtherNames = [calculator.Slug],
        Text = $"calculator {calculator.Topic} {calculator.Question} {string.Join(' ', calculator.Inputs.Select(input => input.Label))} {string.Join(' ', calculator.Outputs.Select(output => output.Label))}",
    });
}
