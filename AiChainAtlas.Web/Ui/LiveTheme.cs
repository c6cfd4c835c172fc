using MudBlazor;

namespace AiChainAtlas.Web.Ui;

/// <summary>
/// MudBlazor without colours of its own: mud.css sets its palette from the site's tokens, which follow the chosen
/// theme without asking the server.
/// </summary>
internal static class LiveTheme
{
    public static readonly MudTheme Plain = new()
    {
        LayoutProperties = new LayoutProperties { DefaultBorderRadius = "8px" },
        Typography = new Typography { Default = new DefaultTypography { FontFamily = ["inherit"], FontSize = "inherit" } },
    };
}
