namespace AiChainAtlas.Web.Hosting;

/// <summary>Marks a page that goes live: static at first, with the script, style and headers that a circuit needs.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ToolPageAttribute : Attribute
{
    /// <summary>Whether it has controls of MudBlazor, and loads their style and script.</summary>
    public bool HasControls { get; init; } = true;
}
