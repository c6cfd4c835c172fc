using AiChainAtlas.Web.Embed;
using Microsoft.AspNetCore.Components;

namespace AiChainAtlas.Web.Insights.Embedding;

/// <summary>The rules of charts, inside an embedded page and let pass by their hash like those of all embeds.</summary>
internal static class InsightStyle
{
    private static readonly string Css = EmbedParts.Resource("insight-embed.css") + EmbedParts.Resource("chart.css");

    public static readonly MarkupString Element = new($"<style>{Css}</style>");

    /// <summary>What styles of an embedded chart may come from.</summary>
    public static readonly string Source = $"{EmbedParts.StyleSource(null)} {EmbedParts.HashOf(Css)}";
}
