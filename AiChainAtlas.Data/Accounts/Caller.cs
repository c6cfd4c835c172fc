namespace AiChainAtlas.Data.Accounts;

/// <summary>Who makes a request, as known from a session or a token that was valid at most <see cref="Caller.MaxAge"/> ago.</summary>
/// <param name="Id">Id of the session or token.</param>
/// <param name="UserId">Id of the user.</param>
/// <param name="Email">Shown name.</param>
/// <param name="Role">Key of an <see cref="AtlasRole"/>.</param>
/// <param name="Scope">Key of a <see cref="TokenScope"/>; null for a session.</param>
/// <param name="OpenedBy">How a session was opened; empty for a token.</param>
public sealed record Caller(string Id, string UserId, string Email, string Role, string? Scope, string OpenedBy)
{
    /// <summary>How long a caller is believed before the store is asked again. What this process revokes is refused at once.</summary>
    public static readonly TimeSpan MaxAge = TimeSpan.FromSeconds(30);
}
