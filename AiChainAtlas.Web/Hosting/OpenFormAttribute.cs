namespace AiChainAtlas.Web.Hosting;

/// <summary>
/// Marks a page whose form anybody may send without an account: there is no session that another site could abuse, so it
/// needs no token against that, and sets no cookie.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OpenFormAttribute : Attribute;
