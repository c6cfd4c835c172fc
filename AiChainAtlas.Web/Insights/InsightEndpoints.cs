using AiChainAtlas.Domain.Browse;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Insights;
using AiChainAtlas.Web.Embed;
using AiChainAtlas.Web.Hosting;
using AiChainAtlas.Web.Hosting.PageCache;
using AiChainAtlas.Web.Insights.Embedding;
using AiChainAtlas.Web.Shell;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AiChainAtlas.Web.Insights;

/// <summary>What there is of a chart besides its page: the table as CSV, and the form for frames on other sites.</summary>
public static class InsightEndpoints
{
    private static readonly string[] Keys = [.. InsightFilters.All.Select(filter => filter.Key)];

    public static void MapInsights(this IEndpointRouteBuilder app)
    {
        app.MapGet(SiteUrls.Insights + "/{key}.csv", Csv).WithMetadata(new PublicPageAttribute(Keys));
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
            [nameof(InsightEmbed.Options)] = OptionsOf(context.Request.Query),
        });
    }

    private static (InsightSettings Settings, QueryProblem? Problem) Read(InsightChart chart, HttpContext context, Atlas atlas, TimeProvider clock) =>
        InsightSettings.Read(chart, atlas, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), key => context.Request.Query[key]);

    // A misspelt theme must not take the chart away.
    private static EmbedOptions OptionsOf(IQueryCollection query) =>
        query[EmbedOptions.ThemeKey].ToString() is ("light" or "dark") and var theme ? new EmbedOptions { Theme = theme } : new EmbedOptions();

    private static QueryProblem NoSuch(string key) => QueryProblem.Unknown("chart", key, "a chart of the atlas", [.. InsightCatalog.All.Select(chart => chart.Key)]) with
    {
        Error = QueryProblem.NotFound,
    };

    private static RazorComponentResult<EmbedNotice> Refuse(HttpContext context, string title, QueryProblem problem, int status)
    {
        PageStatus.Set(context, status);
        return EmbedNotice.Of(title, problem.Sentence);
    }
}
