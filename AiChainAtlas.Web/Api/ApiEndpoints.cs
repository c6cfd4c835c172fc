using AiChainAtlas.Domain.Browse;
using AiChainAtlas.Web.Api.Calculators;
using AiChainAtlas.Web.Hosting;
using AiChainAtlas.Web.Hosting.PageCache;
using AiChainAtlas.Web.Shell;

namespace AiChainAtlas.Web.Api;

/// <summary>The read API: one line a route, answered from the same snapshot as the pages.</summary>
public static class ApiEndpoints
{
    private static readonly string[] Paging = ["page", "page_size"];

    public static void AddApi(this IServiceCollection services) => services.AddSingleton<EncodedCatalog>().AddSingleton<CalculatorEndpoints>();

    public static void MapApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup(SiteUrls.Api).AddEndpointFilter(OpenToEveryOrigin);

        api.MapGet("/stages", ChainApi.Stages).Public(Paging);
        api.MapGet("/links", ChainApi.Links).Public(Paging);
        api.MapGet("/links/{id}", ChainApi.Link).Public();
        api.MapGet("/relations", ChainApi.Relations).Public(Paging);
        api.MapGet("/entries", EntriesApi.List).Public([.. EntryQueryReader.Keys]);
        api.MapGet("/entries/{id}", EntriesApi.One).Public();
        api.MapGet("/sources", ReferenceApi.Sources).Public(Paging);
        api.MapGet("/sources/{id}", ReferenceApi.Source).Public();
        api.MapGet("/claims", ReferenceApi.Claims).Public(Paging);
        api.MapGet("/timeline", ReferenceApi.Timeline).Public(Paging);
        api.MapGet("/glossary", ReferenceApi.Glossary).Public(Paging);
        api.MapGet("/search", SearchApi.Search).Public("q", "limit");
        api.MapGet(SiteUrls.Calculators, CalculatorList.All).Public(Paging);
        CalculatorEndpoints.Map(app);

        app.MapGet(SiteUrls.EntriesCsv, EntriesCsv.Download).Public([.. EntryQueryReader.Keys]);
        app.MapMethods(SiteUrls.Api + "/{**path}", [HttpMethods.Options], context => CrossOrigin.AnswerPreflight(context, "GET, HEAD, OPTIONS"));
        app.Map("/api/{**path}", () => ProblemAnswers.Of(StatusCodes.Status404NotFound));
    }

    private static void Public(this RouteHandlerBuilder route, params string[] keys) => route.WithMetadata(new PublicPageAttribute(keys));

    private static ValueTask<object?> OpenToEveryOrigin(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        context.HttpContext.Response.Headers.AccessControlAllowOrigin = "*";
        return next(context);
    }
}
