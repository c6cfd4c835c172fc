namespace AiChainAtlas.Web.Account.Live;

/// <summary>How often each open circuit asks whether its user still may.</summary>
public sealed record SessionCheck(TimeSpan Every)
{
    /// <summary>With the time for which callers are remembered, well within a minute.</summary>
    public static readonly SessionCheck Usual = new(TimeSpan.FromSeconds(20));
}
