using System.Globalization;
using AiChainAtlas.Domain.Browse;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Insights;
using AiChainAtlas.Web.Embed;
using AiChainAtlas.Web.Hosting;
using AiChainAtlas.Web.Hosting.PageCache;
using AiChainAtlas.Web.Insights.Drawing;
using AiChainAtlas.Web.Insights.Embedding;
using AiChainAtlas.Web.Pictures;
using AiChainAtlas.Web.Shell;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AiChainAtlas.Web.Insights;

/// <summary>What there is of a chart besides its page: the table as CSV, the picture as PNG, and the form for frames on other sites.</summary>
public static class InsightEndpoints
{
    private static readonly string[] Keys = [.. InsightFilters.All.Select(filter => filter.Key)];

    public static void MapInsights(this IEndpointRouteBuilder app)
    {
        app.MapGet(SiteUrls.Insights + "/{key}.csv", Csv).WithMetadata(new PublicPageAttribute(Keys));
        app.MapGet(SiteUrls.Insights + "/{key}.png", Png).WithMetadata(new PublicPageAttribute { IsKeptWithoutQueryOnly = true }).Limited();
        app.MapGet(SiteUrls.EmbeddedInsights + "/{key}", Embedded).WithMetadata(new PublicPageAttribute([.. Keys, EmbedOptions.ThemeKey])).Limited();
    }

    private static IResult Csv(string key, HttpContext context, Atlas atlas, TimeProvider clock)
    {
        if (InsightCatalog.Find(key) is not { } chart)
        {
            return ProblemAnswers.Of(NoSuch(key));
        }

        var (settings, problem) = Read(chart, context, atlas, clock);
        return problem is null ? InsightCsv.Download(context.Response, chart.Of(atlas, settings)) : ProblemAnswers.Of(problem);
    }

    private static IResult Png(string key, HttpContext context, Atlas atlas, SiteOrigin origin, TimeProvider clock)
    {
        if (InsightCatalog.Find(key) is not { } chart)
        {
            return ProblemAnswers.Of(NoSuch(key));
        }

        var (settings, problem) = Read(chart, context, atlas, clock);
        var credit = string.Create(CultureInfo.InvariantCulture, $"AI Chain Atlas, revision {atlas.Revision}: {origin.Absolute(SiteUrls.Insight(key))}");
        return problem is null
            ? Results.Bytes(ChartPng.Draw(chart.Of(atlas, settings), PictureColours.Of(EmbedOptions.ThemeOf(context.Request.Query).Theme), credit), PictureEndpoints.PngType)
            : ProblemAnswers.Of(problem);
    }

    private static IResult Embedded(string key, HttpContext context, Atlas atlas, TimeProvider clock)
    {
        SecurityHeaders.AllowFraming(context, EmbedParts.ScriptSource, EmbedParts.StyleSource(null));
        if (InsightCatalog.Find(key) is not { } chart)
        {
            return Refuse(context, "No such chart", NoSuch(key), StatusCodes.Status404NotFound);
        }

        var (settings, problem) = Read(chart, context, atlas, clock);
        if (problem is not null)
        {
            return Refuse(context, chart.Title, problem, StatusCodes.Status400BadRequest);
        }

        SecurityHeaders.AllowFraming(context, EmbedParts.ScriptSource, InsightStyle.Source);
        return new RazorComponentResult<InsightEmbed>(new Dictionary<string, object?>
        {
            [nameof(InsightEmbed.View)] = chart.Of(atlas, settings),
            [nameof(InsightEmbed.Options)] = EmbedOptions.ThemeOf(context.Request.Query),
        });
    }

    private static (InsightSettings Settings, QueryProblem? Problem) Read(InsightChart chart, HttpContext context, Atlas atlas, TimeProvider clock) =>
        InsightSettings.Read(chart, atlas, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), key => context.Request.Query[key]);

    private static QueryProblem NoSuch(string key) => QueryProblem.Unknown("chart", key, "a chart of the atlas", [.. InsightCatalog.All.Select(chart => chart.Key)]) with
    {
        Error = QueryProblem.NotFound,
    };

    private static RazorComponentResult<EmbedNotice> Refuse(HttpContext context, string title, QueryProblem problem, int status)
    {
        PageStatus.Set(context, status);
        return EmbedNotice.Of(title, problem.Sentence, more: SiteUrls.Insights);
    }
}
