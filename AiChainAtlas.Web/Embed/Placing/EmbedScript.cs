using System.Text.Json;
using AiChainAtlas.Domain.Calculators.Catalogue;

namespace AiChainAtlas.Web.Embed;

/// <summary>The script that other sites load to place calculators. It knows how much room each needs, so that their pages do not jump.</summary>
internal static class EmbedScript
{
    private const string Type = "text/javascript; charset=utf-8";

    /// <summary>Widths of a place from which an embed is drawn in another way, and some between.</summary>
    private static readonly int[] Widths = [280, 350, 420, 500, 640];

    public static IResult Answer(HttpContext context, CalculatorCatalog catalog)
    {
        context.Response.Headers.AccessControlAllowOrigin = "*";
        return Results.Text(Text(catalog), Type);
    }

    public static string Text(CalculatorCatalog catalog) => EmbedParts.Resource("embed.js")
        .Replace("WIDTHS", JsonSerializer.Serialize(Widths), StringComparison.Ordinal)
        .Replace("HEIGHTS", JsonSerializer.Serialize(catalog.All.ToDictionary(calculator => calculator.Slug, HeightsOf)), StringComparison.Ordinal);

    private static IEnumerable<int> HeightsOf(Domain.Calculators.Declaring.Calculator calculator)
    {
        var state = EmbedState.Opening(calculator);
        return Widths.Select(width => EmbedHeight.Of(state, width));
    }
}
