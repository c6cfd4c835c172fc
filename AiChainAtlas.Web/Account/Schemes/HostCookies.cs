using Microsoft.AspNetCore.Authentication.Cookies;

namespace AiChainAtlas.Web.Account.Schemes;

/// <summary>
/// Over HTTPS a cookie gets the prefix <c>__Host-</c>, with which a browser takes it from this very host only
/// (RFC 6265bis, section 4.1.3.2); over plain HTTP, as on the own machine, it would not take it at all.
/// </summary>
internal sealed class HostCookies : ICookieManager
{
    public const string Prefix = "__Host-";

    private readonly ChunkingCookieManager cookies = new();

    public static string NameFor(HttpContext context, string name) => context.Request.IsHttps ? Prefix + name : name;

    public string? GetRequestCookie(HttpContext context, string key) => cookies.GetRequestCookie(context, NameFor(context, key));

    public void AppendResponseCookie(HttpContext context, string key, string? value, CookieOptions options) =>
        cookies.AppendResponseCookie(context, NameFor(context, key), value, options);

    public void DeleteCookie(HttpContext context, string key, CookieOptions options) => cookies.DeleteCookie(context, NameFor(context, key), options);
}
