using AiChainAtlas.Web.Embed;
using AiChainAtlas.Web.Shell;

namespace AiChainAtlas.Web.Hosting;

/// <summary>Gives every error a readable answer: a page for people, one that fits a frame under <c>/embed</c>, problem+json under <c>/api</c>; no stack, no path; exceptions go to the log.</summary>
public static class ErrorPages
{
    public static void UseErrorPages(this WebApplication app)
    {
        app.UseWhen(IsMachine, branch => branch
            .UseStatusCodePages(context => ProblemAnswers.WriteAsync(context.HttpContext))
            .UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = Failed }));
        app.UseWhen(IsFramed, branch => branch
            .UseStatusCodePages(context => EmbedNotice.WriteAsync(context.HttpContext))
            .UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = FailedInFrame, CreateScopeForErrors = true }));
        app.UseWhen(context => !IsMachine(context) && !IsFramed(context), branch => branch
            .UseStatusCodePagesWithReExecute(SiteUrls.Status + "/{0}")
            .UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandlingPath = SiteUrls.Status + "/500", CreateScopeForErrors = true }));
    }

    private static Task Failed(HttpContext context)
    {
        // What was set before the exception has been cleared.
        SecurityHeaders.Set(context);
        return ProblemAnswers.Of(StatusCodes.Status500InternalServerError).ExecuteAsync(context);
    }

    private static Task FailedInFrame(HttpContext context)
    {
        SecurityHeaders.Set(context);
        return EmbedNotice.WriteAsync(context);
    }

    private static bool IsFramed(HttpContext context) => context.Request.Path.StartsWithSegments(SiteUrls.Embeds);

    private static bool IsMachine(HttpContext context) => context.Request.Path.StartsWithSegments("/api");
}
