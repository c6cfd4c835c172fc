namespace AiChainAtlas.Web.Api;

/// <summary>Answers browsers that ask whether a page elsewhere may send a request here: it may, without credentials.</summary>
internal static class CrossOrigin
{
    private const string Day = "86400";

    /// <summary>A preflight (https://fetch.spec.whatwg.org/#cors-preflight-fetch).</summary>
    public static Task AnswerPreflight(HttpContext context, string methods)
    {
        var headers = context.Response.Headers;
        headers.AccessControlAllowOrigin = "*";
        headers.AccessControlAllowMethods = methods;
        headers.AccessControlAllowHeaders = "Content-Type, If-None-Match";
        headers.AccessControlMaxAge = Day;
        headers.Allow = methods;
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }
}
