using AiChainAtlas.Domain.Calculators.Catalogue;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Web.Calculators;
using AiChainAtlas.Web.Hosting;
using AiChainAtlas.Web.Hosting.PageCache;
using AiChainAtlas.Web.Pictures;

namespace AiChainAtlas.Web.Embed;

/// <summary>A result as a picture, for cards of social sites and for places that take no frame.</summary>
internal static class PictureEndpoints
{
    public const string SvgType = "image/svg+xml; charset=utf-8";
    public const string PngType = "image/png";

    public static IResult Svg(string slug, HttpContext context, CalculatorCatalog catalog, Atlas atlas, TimeProvider clock) =>
        Answer(slug, context, catalog, atlas, clock, picture => Results.Text(SvgPicture.Write(picture), SvgType));

    public static IResult Png(string slug, HttpContext context, CalculatorCatalog catalog, Atlas atlas, TimeProvider clock) =>
        Answer(slug, context, catalog, atlas, clock, picture => Results.Bytes(PngPicture.Draw(picture), PngType));

    private static IResult Answer(string slug, HttpContext context, CalculatorCatalog catalog, Atlas atlas, TimeProvider clock, Func<Picture, IResult> draw)
    {
        context.Response.Headers.AccessControlAllowOrigin = "*";
        SecurityHeaders.AllowFraming(context);
        if (catalog.Find(slug) is not { } calculator)
        {
            return Refuse(context, StatusCodes.Status404NotFound, "The atlas has no such calculator.");
        }

        var (options, problem) = EmbedOptions.Read(calculator, context.Request.Query, atlas.Revision);
        var state = EmbedState.Read(calculator, options, QueryInputs.ByPerson(context.Request.QueryString.Value), atlas, clock.Today());
        return problem is null && state.Calculation is { } calculation
            ? draw(ResultPicture.Of(calculation, options, state.IsExample))
            : Refuse(context, StatusCodes.Status400BadRequest, problem?.Sentence ?? state.Problem!.Sentence);
    }

    private static IResult Refuse(HttpContext context, int status, string sentence)
    {
        PageStatus.Set(context, status);
        return Results.Text(sentence + "\n");
    }
}
