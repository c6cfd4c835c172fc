using AiChainAtlas.Web.Shell;

namespace AiChainAtlas.Web.Hosting;

/// <summary>Gives every error a readable answer: a page for people, problem+json under <c>/api</c>; no stack, no path.</summary>
public static class ErrorPages
{
    public static void UseErrorPages(this WebApplication app)
    {
        app.UseWhen(IsMachine, branch => branch.UseStatusCodePages(context => ProblemAnswers.WriteAsync(context.HttpContext)));
        app.UseWhen(context => !IsMachine(context), branch => branch.UseStatusCodePagesWithReExecute(SiteUrls.Status + "/{0}"));

        // Innermost, so that the status pages above give its bare 500 a text. The exception itself goes to the log only.
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = _ => Task.CompletedTask });
    }

    private static bool IsMachine(HttpContext context) => context.Request.Path.StartsWithSegments("/api");
}
