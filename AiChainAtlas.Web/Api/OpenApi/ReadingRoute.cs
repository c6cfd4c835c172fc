namespace AiChainAtlas.Web.Api.OpenApi;

/// <summary>Marks a route that the description of the API shows, with its title there.</summary>
/// <param name="Id">A word for it that stays.</param>
/// <param name="Summary">Its title.</param>
/// <param name="Tag">The heading it stands under.</param>
internal sealed record ReadingRoute(string Id, string Summary, string Tag);

internal static class ReadingRoutes
{
    /// <summary>Shows a route in the description of the API.</summary>
    public static RouteHandlerBuilder Gives<T>(this RouteHandlerBuilder route, string id, string summary, string tag = ReadingOperations.Tag) =>
        route.Produces<T>().WithMetadata(new ReadingRoute(id, summary, tag));

    /// <summary>Shows a route whose answer is not JSON.</summary>
    public static RouteHandlerBuilder GivesText(this RouteHandlerBuilder route, string id, string summary, string contentType) =>
        route.Produces<string>(StatusCodes.Status200OK, contentType).WithMetadata(new ReadingRoute(id, summary, ReadingOperations.Tag));
}
