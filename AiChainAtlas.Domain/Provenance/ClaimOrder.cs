namespace AiChainAtlas.Domain.Provenance;

/// <summary>Claims stand as the article makes them, which their ids count: c99 before c100.</summary>
public static class ClaimOrder
{
    public static IEnumerable<Claim> InOrder(this IEnumerable<Claim> claims) => claims.OrderBy(claim => claim.Id.Length).ThenBy(claim => claim.Id, StringComparer.Ordinal);

    /// <summary>The claims before and after one.</summary>
    public static (Claim? Previous, Claim? Next) Around(this IEnumerable<Claim> claims, string id)
    {
        var ordered = claims.InOrder().ToList();
        var at = ordered.FindIndex(claim => claim.Id == id);
        return at < 0 ? (null, null) : (ordered.ElementAtOrDefault(at - 1), ordered.ElementAtOrDefault(at + 1));
    }
}
