using AiChainAtlas.Web.Account.Schemes;
using AiChainAtlas.Web.Hosting;
using AiChainAtlas.Web.Shell;

namespace AiChainAtlas.Web.Account;

/// <summary>
/// For endpoints of the API that change something: a browser sends its cookie along whoever wrote the page, so with a cookie the
/// request must come from a page of this site. Programs with a token are not asked: no browser adds a token by itself.
/// </summary>
public sealed class RequireSameOriginForCookies(SiteOrigin site) : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        IsAllowed(context.HttpContext) ? next(context) : ValueTask.FromResult<object?>(ProblemAnswers.Of(StatusCodes.Status403Forbidden));

    private bool IsAllowed(HttpContext context)
    {
        var request = context.Request;
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method)
            || context.User.Identity?.AuthenticationType != AccountSchemes.Session)
        {
            return true;
        }

        // Browsers set this one themselves and no page can; older ones send the origin only.
        return request.Headers["Sec-Fetch-Site"] is [{ } from] ? from == "same-origin" : SameOrigin.IsOriginOwn(request, site);
    }
}
