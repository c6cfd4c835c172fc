using AiChainAtlas.Web.Shell;

namespace AiChainAtlas.Web.Hosting;

/// <summary>Gives every error a readable answer: a page for people, problem+json under <c>/api</c>; no stack, no path.</summary>
public static class ErrorPages
{
    public static void UseErrorPages(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            // The status page below writes the answer; the exception itself goes to the log only.
            ExceptionHandler = _ => Task.CompletedTask,
            AllowStatusCode404Response = true,
        });
        app.UseWhen(IsMachine, branch => branch.UseStatusCodePages(context => ProblemAnswers.WriteAsync(context.HttpContext)));
        app.UseWhen(context => !IsMachine(context), branch => branch.UseStatusCodePagesWithReExecute(SiteUrls.Status + "/{0}"));
    }

    private static bool IsMachine(HttpContext context) => context.Request.Path.StartsWithSegments("/api");
}
