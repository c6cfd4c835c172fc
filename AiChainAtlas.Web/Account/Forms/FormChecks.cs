using AiChainAtlas.Data.Accounts;
using AiChainAtlas.Web.Account.Schemes;
using AiChainAtlas.Web.Shell;
using Microsoft.AspNetCore.Antiforgery;

namespace AiChainAtlas.Web.Account.Forms;

/// <summary>What all forms of the account pages share: they come from this site, and lead to a page that says what happened.</summary>
internal static class FormChecks
{
    private const int LongestField = 8 * 1024;

    /// <summary>Refuses a form that another site sent, or that was filled in by somebody else.</summary>
    public static async ValueTask<object?> CheckAsync(EndpointFilterInvocationContext call, EndpointFilterDelegate next)
    {
        var context = call.HttpContext;
        if (context.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: true } || !context.Request.HasFormContentType)
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Results.Empty;
        }

        await context.Request.ReadFormAsync(context.RequestAborted);
        return await next(call);
    }

    /// <summary>A field of the form; empty when it is missing or beyond all measure.</summary>
    public static string Field(this HttpContext context, string name) => context.Request.Form[name].ToString() is { Length: <= LongestField } text ? text : "";

    /// <summary>Who sent the form, on a form that only signed-in users can send.</summary>
    public static Caller Caller(this HttpContext context) => Principals.CallerOf(context.User)!;

    /// <summary>Leads to a page that shows a notice.</summary>
    public static IResult Say(this HttpContext context, string page, Notice notice, params KeyValuePair<string, string>[] query) => Results.Redirect(SiteUrls.With(
        page, [.. query, new(Notices.Key, context.RequestServices.GetRequiredService<Notices>().Keep(Principals.CallerOf(context.User)?.UserId, notice))]));

    public static IResult Refuse(this HttpContext context, string page, string sentence, params KeyValuePair<string, string>[] query) =>
        context.Say(page, new Notice(sentence, IsProblem: true), query);
}
