using MudBlazor;

namespace AiChainAtlas.Web.Calculators;

/// <summary>
/// MudBlazor without colours of its own: calculators.css sets its palette from the site's tokens, which follow the chosen
/// theme without asking the server.
/// </summary>
internal static class ToolTheme
{
    public static readonly MudTheme Plain = new()
    {
        LayoutProperties = new LayoutProperties { DefaultBorderRadius = "8px" },
        Typography = new Typography { Default = new DefaultTypography { FontFamily = ["inherit"], FontSize = "inherit" } },
    };
}
