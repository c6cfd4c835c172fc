namespace AiChainAtlas.Web.Tests.Account;

/// <summary>Who may use a route.</summary>
internal enum Who
{
    Everyone,
    SignedIn,
    Viewer,
    Editor,
    Admin,
}

/// <summary>Methods and pattern of every route, and who may use it. A new route is added here first.</summary>
internal static class RouteTable
{
    public static readonly IReadOnlyDictionary<string, Who> All = new Dictionary<string, Who>
    {
    };
}
