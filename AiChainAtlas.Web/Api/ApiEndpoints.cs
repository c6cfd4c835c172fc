using AiChainAtlas.Domain.Browse;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.History;
using AiChainAtlas.Web.Account;
using AiChainAtlas.Web.Api.Calculators;
using AiChainAtlas.Web.Api.Editing;
using AiChainAtlas.Web.Api.Exchange;
using AiChainAtlas.Web.Api.OpenApi;
using AiChainAtlas.Web.Hosting;
using AiChainAtlas.Web.Hosting.PageCache;
using AiChainAtlas.Web.Shell;

namespace AiChainAtlas.Web.Api;

/// <summary>The read API: one line a route, answered from the same snapshot as the pages.</summary>
public static class ApiEndpoints
{
    private static readonly string[] Paging = ["page", "page_size"];

    public static void AddApi(this IServiceCollection services)
    {
        services.AddSingleton<EncodedCatalog>().AddSingleton<CalculatorEndpoints>();
        services.AddApiDocument();
    }

    public static void MapApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup(SiteUrls.Api).AddEndpointFilter(OpenToEveryOrigin);

        api.MapGet("/stages", ChainApi.Stages).Public(Paging).Gives<ListOf<Stage>>("stages", "Stages of the chain, in their order");
        api.MapGet("/links", ChainApi.Links).Public(Paging).Gives<ListOf<LinkJson>>("links", "Links of the chain in both lanes");
        api.MapGet("/links/{id}", ChainApi.Link).Public().Gives<LinkDetailJson>("link", "A link with its parts, entries, relations and claims");
        api.MapGet("/relations", ChainApi.Relations).Public(Paging).Gives<ListOf<RelationJson>>("relations", "Who supplies, serves, depends on or replaces whom");
        api.MapGet("/entries", EntriesApi.List).Public([.. EntryQueryReader.Keys, SiteUrls.AsOfKey]).Gives<ListOf<EntryJson>>("entries", "Companies, projects and products, filtered and sorted");
        api.MapGet("/entries/{id}", EntriesApi.One).Public(SiteUrls.AsOfKey).Gives<EntryDetailJson>("entry", "An entry with every fact and its provenance");
        api.MapGet("/ranks", RanksApi.List).Public([.. Paging, "link", "entry"]).Gives<ListOf<RankJson>>("ranks", "The order of the main players of each link");
        api.MapGet("/ranks/{id}", RanksApi.One).Public().Gives<RankJson>("rank", "The place of one entry on one link");
        api.MapGet("/sources", ReferenceApi.Sources).Public(Paging).Gives<ListOf<SourceJson>>("sources", "Publications, with how often each is cited");
        api.MapGet("/sources/{id}", ReferenceApi.Source).Public().Gives<SourceJson>("source", "A publication");
        api.MapGet("/claims", ReferenceApi.Claims).Public(Paging).Gives<ListOf<ClaimJson>>("claims", "Claims of the source article, checked against the record");
        api.MapGet("/timeline", ReferenceApi.Timeline).Public(Paging).Gives<ListOf<MilestoneJson>>("timeline", "Events in the history of AI");
        api.MapGet("/glossary", ReferenceApi.Glossary).Public(Paging).Gives<ListOf<TermJson>>("glossary", "Terms with their definitions");
        api.MapGet("/search", SearchApi.Search).Public("q", "limit").Gives<ListOf<SearchHitJson>>("search", "Search over everything");
        api.MapGet(SiteUrls.Changes, ChangesApi.List).Public([.. ChangeQuery.Keys]).Gives<ListOf<RevisionJson>>("changes", "What changed, newest first");
        api.MapGet(SiteUrls.Changes + "/{revision}", ChangesApi.One).Public(Paging).Gives<ListOf<RecordChangeJson>>("change", "Everything that one revision changed");
        api.MapGet(SiteUrls.Calculators, CalculatorList.All).Public(Paging).Gives<ListOf<CalculatorJson>>("calculators", "Calculators with their inputs and outputs", CalculatorPaths.Tag);
        ExchangeApi.MapExports(api);
        CalculatorEndpoints.Map(app);
        MapEdits(api);
        ExchangeApi.MapImport(app).RequireAuthorization(Policies.Administer).AddEndpointFilter<RequireSameOriginForCookies>();

        string[] sheetKeys = [.. EntryQueryReader.Keys, EntryFiles.ProvenanceKey, SiteUrls.AsOfKey];
        app.MapGet(SiteUrls.EntriesCsv, EntryFiles.Csv).Public(sheetKeys).GivesText("entries-csv", "The list of entries as CSV", "text/csv");
        app.MapGet(SiteUrls.EntriesXlsx, EntryFiles.Xlsx).Public(sheetKeys).GivesText("entries-xlsx", "The list of entries as a spreadsheet", EntryFiles.XlsxType);
        app.MapApiDocument();
        app.MapApiReference();
        app.MapMethods(SiteUrls.Api + "/{**path}", [HttpMethods.Options], context => CrossOrigin.AnswerPreflight(context, "GET, HEAD, OPTIONS"));
        app.Map("/api/{**path}", () => ProblemAnswers.Of(StatusCodes.Status404NotFound));
    }

    private static void MapEdits(RouteGroupBuilder api)
    {
        var edits = api.MapGroup("").RequireAuthorization(Policies.Edit).AddEndpointFilter<RequireSameOriginForCookies>();
        edits.MapPost("/entries", EntryEdits.Post);
        edits.MapPut("/entries/{id}", EntryEdits.Put);
        edits.MapDelete("/entries/{id}", EntryEdits.Delete);
    }

    internal static RouteHandlerBuilder Public(this RouteHandlerBuilder route, params string[] keys) => route.WithMetadata(new PublicPageAttribute(keys));

    private static ValueTask<object?> OpenToEveryOrigin(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        context.HttpContext.Response.Headers.AccessControlAllowOrigin = "*";
        return next(context);
    }
}
