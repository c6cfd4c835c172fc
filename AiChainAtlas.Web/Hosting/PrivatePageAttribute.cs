namespace AiChainAtlas.Web.Hosting;

/// <summary>Marks what is meant for one person: nobody keeps it, no search engine lists it, no other window reaches it.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class PrivatePageAttribute : Attribute;
