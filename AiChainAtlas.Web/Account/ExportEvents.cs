using AiChainAtlas.Data.Audit;
using AiChainAtlas.Web.Account.Schemes;
using AiChainAtlas.Web.Account.SigningIn;
using AiChainAtlas.Web.Hosting;
using AiChainAtlas.Web.Shell;

namespace AiChainAtlas.Web.Account;

/// <summary>
/// Keeps in the audit which signed-in people and programs downloaded the atlas. They get the answer that is kept for
/// everybody, so this stands before it is looked for; strangers cost it a look at two headers. What a browser or a proxy
/// answers from its own memory never comes here.
/// </summary>
internal sealed class ExportEvents(RequestDelegate next, CallerReader callers, AuditLog audit)
{
    public Task InvokeAsync(HttpContext context) =>
        CallerReader.IsSigned(context.Request) && HttpMethods.IsGet(context.Request.Method) && context.Request.Path.StartsWithSegments(SiteUrls.ApiExports, out var file)
            ? KeepAsync(context, file.Value!)
            : next(context);

    private async Task KeepAsync(HttpContext context, string file)
    {
        await SocketThread.LeaveAsync();
        if (await callers.FindAsync(context) is { } caller)
        {
            // Before the first byte leaves: whoever has the file stands in the audit.
            context.Response.OnStarting(() => context.Response.StatusCode == StatusCodes.Status200OK
                ? audit.WriteAsync(context.Tells(AuditKind.Export, caller.Email) with
                {
                    Subject = file.Trim('/'),
                    Detail = new Dictionary<string, string> { ["by"] = caller.Scope is null ? "session" : "token" },
                })
                : Task.CompletedTask);
        }

        await next(context);
    }
}
