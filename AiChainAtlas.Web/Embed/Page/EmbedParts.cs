using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Components;

namespace AiChainAtlas.Web.Embed;

/// <summary>
/// Style and script of embedded pages. They stand in the page: one answer is then the whole embed, it can be kept for as long
/// as its figures hold without missing a file that a later version of the site no longer has, and it works in a sandboxed
/// frame, which has no origin to load modules from. The content security policy lets them pass by their hashes.
/// </summary>
internal static class EmbedParts
{
    private static readonly string Css = Resource("embed.css");
    private static readonly string CssSource = HashOf(Css);
    private static readonly string Script = Resource("embed-page.js");

    public static readonly MarkupString ScriptElement = new($"<script>{Script}</script>");

    public static readonly string ScriptSource = HashOf(Script);

    public static MarkupString StyleElement(AccentColour? accent) => new($"<style>{StyleOf(accent)}</style>");

    public static string StyleSource(AccentColour? accent) => accent is null ? CssSource : HashOf(StyleOf(accent));

    // The colours were written by AccentColour, so nothing of the address stands in the style.
    private static string StyleOf(AccentColour? accent) =>
        accent is null ? Css : $"{Css}:root{{--accent:light-dark({accent.OnLight},{accent.OnDark})}}";

    /// <summary>A source expression of the policy (https://www.w3.org/TR/CSP3/#hash-source).</summary>
    public static string HashOf(string text) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}'";

    /// <summary>The text of a file that was built in.</summary>
    public static string Resource(string name)
    {
        using var reader = new StreamReader(typeof(EmbedParts).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
