using Microsoft.AspNetCore.Components;

namespace AiChainAtlas.Web.Shell;

/// <summary>Whether the tool of a page goes live or stays a form.</summary>
/// <param name="IsLive">Whether the page may open a circuit.</param>
public sealed record ToolMode(bool IsLive)
{
    public static readonly ToolMode Live = new(true);
    public static readonly ToolMode Static = new(false);

    /// <summary>How the tool is rendered; null: once, on the server.</summary>
    public IComponentRenderMode? RenderMode => IsLive ? Microsoft.AspNetCore.Components.Web.RenderMode.InteractiveServer : null;
}
