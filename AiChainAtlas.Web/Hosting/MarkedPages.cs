namespace AiChainAtlas.Web.Hosting;

/// <summary>The headers of pages that are not kept for everybody, by the marks on them.</summary>
public static class MarkedPages
{
    private const string NotKept = "no-store";

    private static readonly (string, string) NotListed = ("X-Robots-Tag", "noindex");

    /// <summary>Pages marked <see cref="OpenFormAttribute"/>.</summary>
    private static readonly PageHeaders Open = new() { CacheControl = NotKept, More = [NotListed] };

    /// <summary>Pages marked <see cref="ToolPageAttribute"/>: none of their forms posts, so they need no antiforgery cookie.</summary>
    private static readonly PageHeaders Tool = new()
    {
        CacheControl = "private, no-cache",

        // 'unsafe-inline' for styles only: MudBlazor and Plotly set style attributes (https://github.com/MudBlazor/MudBlazor/issues/4529).
        // Scripts stay as strict as elsewhere. The frame is the preview of the embed; blob: is the picture Plotly saves.
        ContentSecurityPolicy = SecurityHeaders.Policy(style: "'self' 'unsafe-inline'", image: "'self' data: blob:", frame: "'self'"),
    };

    /// <summary>Answers marked <see cref="PrivatePageAttribute"/>.</summary>
    private static readonly PageHeaders Private = new()
    {
        CacheControl = NotKept,
        SetsCookies = true,

        // A setup link carries its secret in the address. Not "no-referrer": forms would then come without an origin.
        More = [NotListed, ("Cross-Origin-Opener-Policy", "same-origin"), ("Referrer-Policy", "same-origin")],
    };

    private static readonly PageHeaders PrivateTool = Private with { ContentSecurityPolicy = Tool.ContentSecurityPolicy };

    public static void UseMarkedPages(this WebApplication app) =>
        app.Use((context, next) => HeadersOf(context)?.DressAsync(context, next) ?? next(context));

    private static PageHeaders? HeadersOf(HttpContext context) =>
        context.GetEndpoint()?.Metadata is not { } marks ? null
        : marks.GetMetadata<PrivatePageAttribute>() is not null ? marks.GetMetadata<ToolPageAttribute>() is not null ? PrivateTool : Private
        : marks.GetMetadata<ToolPageAttribute>() is not null ? Tool
        : marks.GetMetadata<OpenFormAttribute>() is not null ? Open
        : null;
}
