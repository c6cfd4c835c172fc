using AiChainAtlas.Domain.Calculators.Catalogue;
using AiChainAtlas.Domain.Calculators.Declaring;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Web.Calculators;
using AiChainAtlas.Web.Hosting;
using AiChainAtlas.Web.Pictures;
using AiChainAtlas.Web.Shell;

namespace AiChainAtlas.Web.Embed;

/// <summary>Calculators, with the inputs of the address.</summary>
public sealed class OEmbedCalculators(CalculatorCatalog catalog, Atlas atlas, TimeProvider clock) : IOEmbedSource
{
    public OEmbedTarget? Find(string path, IQueryCollection query)
    {
        if (Calculator(path) is not { } calculator || EmbedOptions.Read(calculator, query, atlas.Revision) is not { Problem: null } read)
        {
            return null;
        }

        var state = EmbedState.Read(calculator, read.Options, QueryInputs.ByPerson(query), atlas, clock.Today());

        // An embed of the starting example stays one and says so; of anything else it holds every input.
        IReadOnlyList<KeyValuePair<string, string>> pairs = [.. state.IsExample ? [] : state.InputPairs, .. state.Options.ToPairs()];
        return state.Calculation is null ? null : new OEmbedTarget
        {
            Title = calculator.Name,
            Frame = SiteUrls.With(SiteUrls.EmbeddedCalculator(calculator.Slug), pairs),
            HeightAt = width => EmbedHeight.Of(state, width),
            Picture = SiteUrls.With(SiteUrls.CalculatorPicture(calculator.Slug, "png"), pairs),
            PictureSize = (Picture.SocialWidth, Picture.SocialHeight),
        };
    }

    public string? Refusal(string path, IQueryCollection query)
    {
        if (Calculator(path) is not { } calculator)
        {
            return null;
        }

        var (options, problem) = EmbedOptions.Read(calculator, query, atlas.Revision);
        return problem?.Sentence ?? EmbedState.Read(calculator, options, QueryInputs.ByPerson(query), atlas, clock.Today()).Problem?.Sentence;
    }

    // The page of a calculator and its embed are the same to a consumer.
    private Calculator? Calculator(string path) => catalog.Find(SiteUrls.LastPartUnder(path, SiteUrls.EmbeddedCalculators, SiteUrls.Calculators));
}
