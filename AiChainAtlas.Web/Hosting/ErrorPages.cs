using AiChainAtlas.Web.Shell;

namespace AiChainAtlas.Web.Hosting;

/// <summary>Gives every error a readable answer: a page for people, problem+json under <c>/api</c>; no stack, no path; exceptions go to the log.</summary>
public static class ErrorPages
{
    public static void UseErrorPages(this WebApplication app)
    {
        app.UseWhen(IsMachine, branch => branch
            .UseStatusCodePages(context => ProblemAnswers.WriteAsync(context.HttpContext))
            .UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = Failed }));
        app.UseWhen(context => !IsMachine(context), branch => branch
            .UseStatusCodePagesWithReExecute(SiteUrls.Status + "/{0}")
            .UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandlingPath = SiteUrls.Status + "/500", CreateScopeForErrors = true }));
    }

    private static Task Failed(HttpContext context)
    {
        // What was set before the exception has been cleared.
        SecurityHeaders.Set(context);
        return ProblemAnswers.Of(StatusCodes.Status500InternalServerError).ExecuteAsync(context);
    }

    private static bool IsMachine(HttpContext context) => context.Request.Path.StartsWithSegments("/api");
}
