using AngleSharp.Dom;

namespace AiChainAtlas.Web.Tests.Site;

/// <summary>What people read at first sight.</summary>
internal static class ShownText
{
    /// <summary>The text of an element without the cards of glossary terms, which open on hover.</summary>
    public static string Of(IElement element)
    {
        var shown = (IElement)element.Clone();
        foreach (var card in shown.QuerySelectorAll(".term-card").ToList())
        {
            card.Remove();
        }

        return shown.TextContent;
    }
}
