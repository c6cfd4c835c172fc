namespace AiChainAtlas.Web.Pictures;

/// <summary>The colours of a theme: those of <c>Ui/tokens.css</c>.</summary>
internal sealed record PictureColours
{
    public static readonly PictureColours Light = new()
    {
        Surface = "#ffffff",
        Raised = "#eef2f8",
        Text = "#152033",
        Line = "#d8dfea",
        Muted = "#526076",
        Ai = "#0a66ad",
        AiSoft = "#e2f0fb",
        Crypto = "#8f5300",
        CryptoSoft = "#fdf0da",
        Good = "#15713a",
        Warn = "#8a5a00",
        Bad = "#b3261e",
    };

    public static readonly PictureColours Dark = new()
    {
        Surface = "#151c2a",
        Raised = "#1d2637",
        Text = "#e8edf5",
        Line = "#2a3549",
        Muted = "#9dabc0",
        Ai = "#58c4f6",
        AiSoft = "#10304a",
        Crypto = "#ffb84d",
        CryptoSoft = "#40290a",
        Good = "#4cd080",
        Warn = "#f2c14e",
        Bad = "#ff8f85",
    };

    public required string Surface { get; init; }
    public required string Raised { get; init; }
    public required string Text { get; init; }
    public required string Line { get; init; }
    public required string Muted { get; init; }
    public required string Ai { get; init; }
    public required string AiSoft { get; init; }
    public required string Crypto { get; init; }
    public required string CryptoSoft { get; init; }
    public required string Good { get; init; }
    public required string Warn { get; init; }
    public required string Bad { get; init; }

    /// <summary>The colours of a theme of the pages; the light ones where it is none of them.</summary>
    public static PictureColours Of(string? theme) => theme == "dark" ? Dark : Light;
}
