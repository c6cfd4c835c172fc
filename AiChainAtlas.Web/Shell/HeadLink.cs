using Microsoft.AspNetCore.Components;

namespace AiChainAtlas.Web.Shell;

/// <summary>
/// A link element whose type is written as it is. The renderer writes "+" in an attribute as a character reference, which is
/// the same to a browser; consumers of oEmbed and feeds, WordPress among them, look for <c>application/json+oembed</c> in the
/// text of the page and find nothing (https://github.com/aspnet/HttpAbstractions/issues/903).
/// </summary>
public static class HeadLink
{
    public const string Atom = "application/atom+xml";
    public const string OEmbedJson = "application/json+oembed";
    public const string OEmbedXml = "text/xml+oembed";
    public const string Svg = "image/svg+xml";

    /// <summary>Another form of the page.</summary>
    public static MarkupString Alternate(string type, string address, string title) =>
        new($"<link rel=\"alternate\" type=\"{type}\" href=\"{Attribute(address)}\" title=\"{Attribute(title)}\" />");

    public static MarkupString Icon(string type, string address) =>
        new($"<link rel=\"icon\" type=\"{type}\" href=\"{Attribute(address)}\" />");

    // All that a value in quotation marks must not hold. Nothing else is encoded: some readers decode these four only.
    private static string Attribute(string value) => value
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);
}
