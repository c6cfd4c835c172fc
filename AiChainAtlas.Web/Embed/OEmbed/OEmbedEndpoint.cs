using AiChainAtlas.Domain.Browse;
using AiChainAtlas.Web.Hosting;
using AiChainAtlas.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace AiChainAtlas.Web.Embed;

/// <summary>Tells a consumer of oEmbed what to put in place of an address of this site: https://oembed.com.</summary>
internal static class OEmbedEndpoint
{
    private const string UrlKey = "url";
    private const string FormatKey = "format";

    public static IResult Answer(HttpContext context, [FromServices] IEnumerable<IOEmbedSource> sources, SiteOrigin origin)
    {
        context.Response.Headers.AccessControlAllowOrigin = "*";
        var query = context.Request.Query;
        if (query[FormatKey].ToString() is not ("" or "json" or "xml"))
        {
            return Results.Problem("There is json and xml; ask for one of them as format.", statusCode: StatusCodes.Status501NotImplemented, title: "No such format");
        }

        var (maxWidth, widthProblem) = ReadMaximum(query, "maxwidth");
        var (maxHeight, heightProblem) = ReadMaximum(query, "maxheight");
        var problem = query[UrlKey].ToString().Length == 0 ? new QueryProblem("missing", UrlKey, "Send the address of a calculator or a chart as url.") : widthProblem ?? heightProblem;
        if (problem is not null)
        {
            return ProblemAnswers.Of(problem);
        }

        var (target, refusal) = Find(query[UrlKey].ToString(), context.Request.Host, sources, origin);
        if (target is null)
        {
            return ProblemAnswers.Of(new QueryProblem(QueryProblem.NotFound, UrlKey, refusal ?? "Only addresses of calculators and charts of this atlas can be embedded; this is none, or its inputs are refused."));
        }

        var width = Math.Min(EmbedSnippet.UsualWidth, maxWidth);
        var height = Math.Min(target.HeightAt(width), maxHeight);
        var answer = new OEmbedAnswer
        {
            Title = target.Title,
            Provider = origin.Absolute(SiteUrls.Map),
            Html = EmbedSnippet.Frame(target.Title, origin.Absolute(target.Frame), width, height),
            Width = width,
            Height = height,
            Thumbnail = maxWidth >= target.PictureSize.Width && maxHeight >= target.PictureSize.Height ? (origin.Absolute(target.Picture), target.PictureSize) : null,
        };
        return query[FormatKey] == "xml" ? answer.ToXml() : answer.ToJson();
    }

    private static (OEmbedTarget? Target, string? Refusal) Find(string url, HostString host, IEnumerable<IOEmbedSource> sources, SiteOrigin origin)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var asked) || (asked.Authority != new Uri(origin.Absolute(SiteUrls.Map)).Authority && asked.Authority != host.Value))
        {
            return (null, null);
        }

        var (path, query) = (asked.AbsolutePath.TrimEnd('/'), Parse(asked.Query));
        var target = sources.Select(source => source.Find(path, query)).FirstOrDefault(found => found is not null);
        return (target, target is null ? sources.Select(source => source.Refusal(path, query)).FirstOrDefault(sentence => sentence is not null) : null);
    }

    // Keys are told apart by their exact letters, as everywhere that reads inputs.
    private static QueryCollection Parse(string query)
    {
        var values = new Dictionary<string, StringValues>(StringComparer.Ordinal);
        foreach (var pair in new QueryStringEnumerable(query))
        {
            var key = pair.DecodeName().ToString();
            values[key] = StringValues.Concat(values.GetValueOrDefault(key), pair.DecodeValue().ToString());
        }

        return new QueryCollection(values);
    }

    private static (int Maximum, QueryProblem? Problem) ReadMaximum(IQueryCollection query, string key)
    {
        var text = query[key].ToString();
        return text.Length == 0 ? (int.MaxValue, null)
            : int.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var maximum) && maximum > 0 ? (maximum, null)
            : (0, new QueryProblem("not_a_number", key, $"{key} is a number of pixels above 0; leave it out when there is no limit."));
    }
}
