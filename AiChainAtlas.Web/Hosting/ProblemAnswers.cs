using AiChainAtlas.Domain.Browse;
using AiChainAtlas.Domain.Calculators.Reading;
using AiChainAtlas.Web.Shell;

namespace AiChainAtlas.Web.Hosting;

/// <summary>Errors of the API: always <c>application/problem+json</c> with a word for scripts and a sentence for people.</summary>
public static class ProblemAnswers
{
    /// <summary>A problem with one query key or id, and what else belongs to it.</summary>
    public static IResult Of(QueryProblem problem, params IEnumerable<KeyValuePair<string, object?>> more)
    {
        var status = problem.Error == QueryProblem.NotFound ? StatusCodes.Status404NotFound : StatusCodes.Status400BadRequest;
        return Results.Problem(
            problem.Sentence,
            statusCode: status,
            title: StatusTitle(status),
            extensions: new Dictionary<string, object?>(more) { ["error"] = problem.Error, ["field"] = problem.Field });
    }

    /// <summary>A refusal with a word for scripts, a sentence and more that belongs to it.</summary>
    public static IResult Of(int status, string error, string sentence, IEnumerable<KeyValuePair<string, object?>>? more = null) => Results.Problem(
        sentence,
        statusCode: status,
        title: StatusText.Of(status).Title,
        extensions: new Dictionary<string, object?>(more ?? []) { ["error"] = error });

    /// <summary>An error known only by its status.</summary>
    public static IResult Of(int status)
    {
        var (title, sentence) = StatusText.Of(status);
        return Results.Problem(sentence, statusCode: status, title: title);
    }

    /// <summary>Gives an answer without a body, whichever part of the pipeline made it, its text.</summary>
    public static Task WriteAsync(HttpContext context) => Of(context).ExecuteAsync(context);

    // Calculators name a word and a field with every bad request, also where the address cannot be read at all.
    private static IResult Of(HttpContext context) => context.Response.StatusCode == StatusCodes.Status400BadRequest && context.Request.Path.StartsWithSegments(SiteUrls.ApiCalculators)
        ? Of(new QueryProblem(InputProblem.NotANumber, "address", StatusText.Of(StatusCodes.Status400BadRequest).Sentence))
        : Of(context.Response.StatusCode);

    private static string StatusTitle(int status) => status == StatusCodes.Status404NotFound ? "Not found" : "Bad request";
}
