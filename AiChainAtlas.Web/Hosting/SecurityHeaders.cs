using AiChainAtlas.Web.Shell;
using Microsoft.Extensions.Primitives;

namespace AiChainAtlas.Web.Hosting;

/// <summary>One strict policy for every answer; whoever loosens it for one kind of page says why beside the line.</summary>
public sealed class SecurityHeaders(RequestDelegate next)
{
    private static readonly StringValues ContentSecurityPolicy = Policy();

    private static readonly StringValues NoSniff = "nosniff";
    private static readonly StringValues Referrer = "strict-origin-when-cross-origin";
    private static readonly StringValues Hsts = "max-age=63072000; includeSubDomains";

    public Task InvokeAsync(HttpContext context)
    {
        Set(context);
        return next(context);
    }

    /// <summary>The policy of a page, strict where nothing else is said.</summary>
    /// <param name="style">What styles may come from.</param>
    /// <param name="image">What pictures may come from.</param>
    /// <param name="frame">What the page may frame.</param>
    public static string Policy(string style = "'self'", string image = "'self' data:", string frame = "'none'") => string.Join(
        "; ",
        "default-src 'none'",
        $"script-src 'self' {ThemeScript.CspSource}",
        $"style-src {style}",
        $"img-src {image}",
        $"frame-src {frame}",
        "font-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "form-action 'self'",
        "base-uri 'self'",
        "frame-ancestors 'none'");

    /// <summary>
    /// Lets other sites frame this answer: embeds are made for that. In return they load nothing: style and script stand in
    /// the page and pass by their hashes, which holds in a sandboxed frame too. Form and script ask this site only.
    /// </summary>
    /// <param name="context">The request that is answered.</param>
    /// <param name="script">Source expression of the one script that may run; none where there is none.</param>
    /// <param name="style">Source expression of the one style sheet.</param>
    public static void AllowFraming(HttpContext context, string script = "'none'", string style = "'none'") =>
        context.Response.Headers.ContentSecurityPolicy =
            $"default-src 'none'; script-src {script}; style-src {style}; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors *";

    /// <summary>
    /// Sets the headers on one answer. Cross-Origin-Opener-Policy is not among them: it has the browser start a new process
    /// for a reader who comes from elsewhere (0.3 s of first paint on a slow phone), to guard what reading pages do not have,
    /// a session that an opener could reach.
    /// </summary>
    public static void Set(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = NoSniff;
        headers["Referrer-Policy"] = Referrer;
        if (context.Request.IsHttps)
        {
            headers.StrictTransportSecurity = Hsts;
        }
    }
}
