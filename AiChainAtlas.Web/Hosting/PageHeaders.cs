using AiChainAtlas.Web.Hosting.PageCache;

namespace AiChainAtlas.Web.Hosting;

/// <summary>In what the answers of one kind of page differ from <see cref="SecurityHeaders"/> and from what the framework adds.</summary>
internal sealed record PageHeaders
{
    public required string CacheControl { get; init; }

    /// <summary>Whether an answer may set cookies; where it may not, the framework's for antiforgery is taken off.</summary>
    public bool SetsCookies { get; init; }

    /// <summary>Null where the policy of <see cref="SecurityHeaders"/> will do.</summary>
    public string? ContentSecurityPolicy { get; init; }

    public IReadOnlyList<(string Name, string Value)> More { get; init; } = [];

    /// <summary>Answers with these headers, and with the status that the page itself decided on.</summary>
    public Task DressAsync(HttpContext context, RequestDelegate next)
    {
        // At once, so that an error page in the place of this one has the strict policy again.
        if (ContentSecurityPolicy is { } policy)
        {
            context.Response.Headers.ContentSecurityPolicy = policy;
        }

        context.Response.OnStarting(
            static state =>
            {
                var (dress, context) = ((PageHeaders, HttpContext))state;
                dress.PutOn(context);
                return Task.CompletedTask;
            },
            (this, context));
        return next(context);
    }

    private void PutOn(HttpContext context)
    {
        var headers = context.Response.Headers;
        context.Response.StatusCode = PageStatus.Of(context);
        headers.CacheControl = CacheControl;
        foreach (var (name, value) in More)
        {
            headers[name] = value;
        }

        if (!SetsCookies)
        {
            headers.Remove("Set-Cookie");
        }

        // The framework's own; the policy and Cache-Control say it already.
        headers.Remove("X-Frame-Options");
        headers.Remove("Pragma");
    }
}
