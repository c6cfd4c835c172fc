using AiChainAtlas.Web.Shell;

namespace AiChainAtlas.Web.Account;

/// <summary>Where somebody goes after signing in: a page of this site, whatever the address says.</summary>
public static class ReturnAddress
{
    public const string Key = "return";

    /// <summary>The wanted path when it is one of this site, else the profile.</summary>
    public static string Of(string? wanted) => IsLocal(wanted) ? wanted! : SiteUrls.Account;

    // "//host" and "/\host" lead elsewhere, and browsers drop control characters before they look.
    private static bool IsLocal(string? path) =>
        path is (['/'] or ['/', not ('/' or '\\'), ..]) && !path.Any(char.IsControl) && !path.StartsWith(SiteUrls.SignOut, StringComparison.Ordinal);
}
