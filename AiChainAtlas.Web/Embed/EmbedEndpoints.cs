using AiChainAtlas.Domain.Calculators.Catalogue;
using AiChainAtlas.Domain.Calculators.Reading;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Web.Calculators;
using AiChainAtlas.Web.Hosting;
using AiChainAtlas.Web.Hosting.PageCache;
using AiChainAtlas.Web.Shell;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AiChainAtlas.Web.Embed;

/// <summary>What other sites show of the atlas: calculators in frames, pictures of results, and how to embed them.</summary>
public static class EmbedEndpoints
{
    // A pinned result cannot change, but the page around it may be mended: a day later the reader's browser asks again.
    private const string Pinned = "public, max-age=86400, immutable";

    public static void MapEmbeds(this IEndpointRouteBuilder app)
    {
        // Inputs are typed by anybody, so only the opening state of each is kept; all others are rendered when they are asked for.
        var kept = new PublicPageAttribute { IsKeptWithoutQueryOnly = true };
        app.MapGet(SiteUrls.EmbeddedCalculators + "/{slug}", Page).WithMetadata(kept).Limited();
        app.MapGet(SiteUrls.EmbeddedCalculators + "/{slug}.svg", PictureEndpoints.Svg).WithMetadata(kept).Limited();
        app.MapGet(SiteUrls.EmbeddedCalculators + "/{slug}.png", PictureEndpoints.Png).WithMetadata(kept).Limited();
        app.MapGet(SiteUrls.EmbedScript, EmbedScript.Answer).WithMetadata(new PublicPageAttribute());
        app.MapGet(SiteUrls.OEmbed, OEmbedEndpoint.Answer).Limited();
    }

    private static IResult Page(string slug, HttpContext context, CalculatorCatalog catalog, Atlas atlas, TimeProvider clock)
    {
        // A sandboxed frame has an origin of its own, and its script asks for this page again.
        context.Response.Headers.AccessControlAllowOrigin = "*";
        SecurityHeaders.AllowFraming(context, EmbedParts.ScriptSource, EmbedParts.StyleSource(null));
        if (catalog.Find(slug) is not { } calculator)
        {
            PageStatus.Set(context, StatusCodes.Status404NotFound);
            return EmbedNotice.Of("No such calculator", $"The atlas has no calculator '{slug}'. These can be embedded:", true);
        }

        var (options, problem) = EmbedOptions.Read(calculator, context.Request.Query, atlas.Revision);
        if (problem is not null)
        {
            PageStatus.Set(context, StatusCodes.Status400BadRequest);
            return EmbedNotice.Of($"{calculator.Name}: no such revision", problem.Sentence);
        }

        SecurityHeaders.AllowFraming(context, EmbedParts.ScriptSource, EmbedParts.StyleSource(options.Accent));
        var state = EmbedState.Read(calculator, options, QueryInputs.ByPerson(context.Request.QueryString.Value), atlas, clock.Today());
        if (state.Calculation is null && !IsAskedByScript(context.Request))
        {
            PageStatus.Set(context, StatusCodes.Status400BadRequest);
        }
        else if (options.Version is not null && state.Calculation is not null)
        {
            context.Response.Headers.CacheControl = Pinned;
        }

        return new RazorComponentResult<EmbedPage>(new Dictionary<string, object?> { [nameof(EmbedPage.State)] = state });
    }

    // While somebody types, the script of the page gets its answer as a success, whatever that says: the browser would write each
    // refusal of a half-typed number to the console of the page around the frame.
    private static bool IsAskedByScript(HttpRequest request) => request.Query[CalculatorQuery.FormKey] == "live";
}
