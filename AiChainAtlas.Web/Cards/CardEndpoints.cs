using AiChainAtlas.Data.Audit;
using AiChainAtlas.Domain.Browse;
using AiChainAtlas.Domain.Calculators.Catalogue;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Web.Hosting;
using AiChainAtlas.Web.Hosting.AsOfPages;
using AiChainAtlas.Web.Hosting.PageCache;
using AiChainAtlas.Web.Pictures;
using AiChainAtlas.Web.Shell;

namespace AiChainAtlas.Web.Cards;

/// <summary>
/// The pictures that social sites show for pages. Each has the path of its page below <see cref="SiteUrls.Cards"/>, and the query
/// of the page.
/// </summary>
internal static class CardEndpoints
{
    // The address of a version names exactly these bytes.
    private const string ForGood = "public, max-age=31536000, immutable";

    public static void MapCards(this IEndpointRouteBuilder app)
    {
        foreach (var kind in CardCatalog.All)
        {
            app.MapGet(SiteUrls.CardOf(kind.Route), (HttpContext context, CardServices services) => AnswerAsync(kind, context, services))
                .WithMetadata(new PublicPageAttribute(SiteUrls.HasPast(kind.Route) ? [SiteUrls.AsOfKey] : []) { IsKeptElsewhere = true })
                    .Limited();
        }
    }

    private static async Task<IResult> AnswerAsync(CardKind kind, HttpContext context, CardServices services)
    {
        var (card, problem) = kind.Find(services.RequestOf(context));
        if (card is null)
        {
            return Refuse(context, problem!);
        }

        card = card with { AsOf = services.AsOf.Past?.Asked.ToString() };
        var version = card.Version;
        if (await services.Store.FindOrDrawAsync(version, () =>
            PngPicture.Draw(CardLayout.Of(card, PictureColours.Light))) is not { } picture)
        {
            PageStatus.Set(context, StatusCodes.Status503ServiceUnavailable);
            return Results.Text("Too many pictures are being drawn. Try again in two seconds.\n");
        }

        if (context.Request.Query[SiteUrls.CardVersionKey] == version)
        {
            context.Response.Headers.CacheControl = ForGood;
        }

        return Results.Bytes(picture, "image/png");
    }

    private static IResult Refuse(HttpContext context, QueryProblem problem)
    {
        PageStatus.Set(context, problem.Error == QueryProblem.NotFound ? StatusCodes.Status404NotFound : StatusCodes.Status400BadRequest);
        return Results.Text(problem.Sentence + "\n");
    }
}

/// <summary>What cards are made from, for one request.</summary>
public sealed class CardServices(Atlas atlas, AsOf asOf, CalculatorCatalog calculators, PublicHistory history, CardStore store,
    TimeProvider clock)
{
    public AsOf AsOf => asOf;

    public CardStore Store => store;

    public CardRequest RequestOf(HttpContext context) => new()
    {
        Atlas = atlas,
        Calculators = calculators,
        History = history,
        Today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime),
        Id = context.GetRouteValue("id")?.ToString() ?? "",
        Query = key => context.Request.Query.TryGetValue(key, out var values) ? values.ToString() : null,
    };
}
