using AiChainAtlas.Domain.Browse;
using AiChainAtlas.Domain.Calculators.Catalogue;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Web.Hosting;
using AiChainAtlas.Web.Shell;
using Microsoft.AspNetCore.WebUtilities;

namespace AiChainAtlas.Web.Embed;

/// <summary>Tells a consumer of oEmbed what to put in place of the address of a calculator: https://oembed.com.</summary>
internal static class OEmbedEndpoint
{
    private const string UrlKey = "url";
    private const string FormatKey = "format";

    public static IResult Answer(HttpContext context, CalculatorCatalog catalog, Atlas atlas, SiteOrigin origin)
    {
        context.Response.Headers.AccessControlAllowOrigin = "*";
        var query = context.Request.Query;
        if (query[FormatKey].ToString() is not ("" or "json" or "xml"))
        {
            return Results.Problem("There is json and xml; ask for one of them as format.", statusCode: StatusCodes.Status501NotImplemented, title: "No such format");
        }

        var (maxWidth, widthProblem) = ReadMaximum(query, "maxwidth");
        var (maxHeight, heightProblem) = ReadMaximum(query, "maxheight");
        var problem = query[UrlKey].ToString().Length == 0 ? new QueryProblem("missing", UrlKey, "Send the address of a calculator as url.") : widthProblem ?? heightProblem;
        if (problem is not null)
        {
            return ProblemAnswers.Of(problem);
        }

        if (Find(query[UrlKey].ToString(), context.Request.Host, catalog, atlas, origin) is not { Calculation: not null } state)
        {
            return ProblemAnswers.Of(new QueryProblem(QueryProblem.NotFound, UrlKey, "Only addresses of calculators of this atlas can be embedded; this is none, or its inputs are refused."));
        }

        var calculator = state.Calculator;
        var width = Math.Min(EmbedSnippet.UsualWidth, maxWidth);
        var height = Math.Min(EmbedHeight.Of(state, width), maxHeight);
        IReadOnlyList<KeyValuePair<string, string>> pairs = [.. state.InputPairs, .. state.Options.ToPairs()];
        var answer = new OEmbedAnswer
        {
            Title = calculator.Name,
            Provider = origin.Absolute(SiteUrls.Map),
            Html = EmbedSnippet.Frame(calculator.Name, origin.Absolute(SiteUrls.With(SiteUrls.EmbeddedCalculator(calculator.Slug), pairs)), width, height),
            Width = width,
            Height = height,
            Thumbnail = maxWidth >= Picture.Width && maxHeight >= Picture.Height
                ? origin.Absolute(SiteUrls.With(SiteUrls.CalculatorPicture(calculator.Slug, "png"), pairs))
                : null,
        };
        return query[FormatKey] == "xml" ? answer.ToXml() : answer.ToJson();
    }

    // The page of a calculator and its embed are the same to a consumer; only what this site understands of the query is passed on.
    private static EmbedState? Find(string url, HostString host, CalculatorCatalog catalog, Atlas atlas, SiteOrigin origin)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var asked) || (asked.Authority != new Uri(origin.Absolute(SiteUrls.Map)).Authority && asked.Authority != host.Value))
        {
            return null;
        }

        var path = asked.AbsolutePath.TrimEnd('/');
        var slug = new[] { SiteUrls.EmbeddedCalculators + "/", SiteUrls.Calculators + "/" }
            .Where(folder => path.StartsWith(folder, StringComparison.Ordinal))
            .Select(folder => path[folder.Length..])
            .FirstOrDefault();
        if (catalog.Find(slug) is not { } calculator)
        {
            return null;
        }

        var query = new QueryCollection(QueryHelpers.ParseQuery(asked.Query));
        var (options, problem) = EmbedOptions.Read(calculator, query, atlas.Revision);
        return problem is null ? EmbedState.Read(calculator, options, query) : null;
    }

    private static (int Maximum, QueryProblem? Problem) ReadMaximum(IQueryCollection query, string key)
    {
        var text = query[key].ToString();
        return text.Length == 0 ? (int.MaxValue, null)
            : int.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var maximum) && maximum > 0 ? (maximum, null)
            : (0, new QueryProblem("not_a_number", key, $"{key} is a number of pixels above 0; leave it out when there is no limit."));
    }
}
