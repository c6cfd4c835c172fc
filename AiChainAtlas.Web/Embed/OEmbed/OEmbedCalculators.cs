using AiChainAtlas.Domain.Calculators.Catalogue;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Web.Pictures;
using AiChainAtlas.Web.Shell;

namespace AiChainAtlas.Web.Embed;

/// <summary>Calculators, with the inputs of the address.</summary>
public sealed class OEmbedCalculators(CalculatorCatalog catalog, Atlas atlas) : IOEmbedSource
{
    public OEmbedTarget? Find(string path, IQueryCollection query)
    {
        // The page of a calculator and its embed are the same to a consumer.
        var slug = SiteUrls.LastPartUnder(path, SiteUrls.EmbeddedCalculators, SiteUrls.Calculators);
        if (catalog.Find(slug) is not { } calculator || EmbedOptions.Read(calculator, query, atlas.Revision) is not { Problem: null } read)
        {
            return null;
        }

        var state = EmbedState.Read(calculator, read.Options, query);
        IReadOnlyList<KeyValuePair<string, string>> pairs = [.. state.InputPairs, .. state.Options.ToPairs()];
        return state.Calculation is null ? null : new OEmbedTarget
        {
            Title = calculator.Name,
            Frame = SiteUrls.With(SiteUrls.EmbeddedCalculator(calculator.Slug), pairs),
            HeightAt = width => EmbedHeight.Of(state, width),
            Picture = SiteUrls.With(SiteUrls.CalculatorPicture(calculator.Slug, "png"), pairs),
            PictureSize = (Picture.SocialWidth, Picture.SocialHeight),
        };
    }
}
