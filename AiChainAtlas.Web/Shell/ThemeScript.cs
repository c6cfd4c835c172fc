using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Components;

namespace AiChainAtlas.Web.Shell;

/// <summary>
/// The one inline script: puts a chosen theme in place before the first paint, so that it never flashes. As a file it would
/// hold up the first paint by a round trip; the content security policy lets it pass by its hash.
/// </summary>
public static class ThemeScript
{
    // Storage may be switched off; the system's theme then holds.
    private const string Source =
        """try{const t=localStorage.getItem("theme");if(t==="light"||t==="dark")document.documentElement.dataset.theme=t}catch{}""";

    public static readonly MarkupString Element = new($"<script>{Source}</script>");

    /// <summary>The source expression that allows this script and no other (https://www.w3.org/TR/CSP3/#hash-source).</summary>
    public static readonly string CspSource = $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Source)))}'";
}
