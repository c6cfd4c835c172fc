using System.Text.Json;
using AiChainAtlas.Domain.Browse;
using AiChainAtlas.Domain.Calculators.Reading;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Web.Calculators;
using AiChainAtlas.Web.Hosting;
using AiChainAtlas.Web.Shell;

namespace AiChainAtlas.Web.Api.Calculators;

/// <summary>The calculators over HTTP. Plain request delegates: no binding, no filters, because these are the answers asked for most.</summary>
internal sealed class CalculatorEndpoints(EncodedCatalog catalog, TimeProvider clock)
{
    private const string Methods = "GET, HEAD, POST, OPTIONS";

    private const string ExampleKey = "example";

    /// <summary>Answers what was sent to a calculator, or says what is wrong with it.</summary>
    private delegate InputProblem? Question(EncodedCalculator encoded, CalculatorQuery query, Utf8JsonWriter json);

    public static void Map(IEndpointRouteBuilder app)
    {
        var calculators = app.ServiceProvider.GetRequiredService<CalculatorEndpoints>();
        app.Map(SiteUrls.ApiCalculators + "/{slug}", context => calculators.AnswerAsync(context, CalculationJson.Calculate)).Limited();
        app.Map(SiteUrls.ApiCalculators + "/{slug}/sweep", context => calculators.AnswerAsync(context, ExplorationJson.Sweep)).Limited();
        app.Map(SiteUrls.ApiCalculators + "/{slug}/sensitivity", context => calculators.AnswerAsync(context, ExplorationJson.Sensitivity)).Limited();
    }

    private Task AnswerAsync(HttpContext context, Question question)
    {
        var request = context.Request;
        context.Response.Headers.AccessControlAllowOrigin = "*";
        if (HttpMethods.IsOptions(request.Method))
        {
            return CrossOrigin.AnswerPreflight(context, Methods);
        }

        var slug = (string)request.RouteValues["slug"]!;
        if (catalog.Find(slug) is not { } encoded)
        {
            return ProblemAnswers.Of(Unknown(slug)).ExecuteAsync(context);
        }

        if (HttpMethods.IsGet(request.Method))
        {
            return AnswerAsync(context, question, encoded, QueryInputs.ByMachine(request.QueryString.Value), isKept: true);
        }

        if (HttpMethods.IsPost(request.Method))
        {
            return AnswerBodyAsync(context, question, encoded);
        }

        context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        context.Response.Headers.Allow = Methods;
        return Task.CompletedTask;
    }

    private async Task AnswerBodyAsync(HttpContext context, Question question, EncodedCalculator encoded)
    {
        var (sent, problem) = await JsonBody.ReadAsync(context.Request);
        await (sent is null ? RefuseAsync(context, problem!, null) : AnswerAsync(context, question, encoded, sent, isKept: false));
    }

    private async Task AnswerAsync(HttpContext context, Question question, EncodedCalculator encoded, SentInputs sent, bool isKept)
    {
        var query = CalculatorQuery.WithoutExample(encoded.Calculator, sent, context.RequestServices.GetRequiredService<Atlas>, clock.Today());
        var answer = JsonAnswer.Begin();
        try
        {
            await ((query.UnknownNames is [var unknown, ..] ? unknown : question(encoded, query, answer.Json)) is { } problem
                ? RefuseAsync(context, problem, query.IsEmpty ? encoded.Example : null)
                : answer.SendAsync(context, isKept));
        }
        finally
        {
            answer.End();
        }
    }

    // Who sends nothing gets an address that works, to change.
    private static Task RefuseAsync(HttpContext context, InputProblem problem, string? example)
    {
        context.Response.Headers.CacheControl = "no-store";
        return ProblemAnswers.Of(new QueryProblem(problem.Error, problem.Field, problem.Sentence), example is null ? [] : [new(ExampleKey, example)]).ExecuteAsync(context);
    }

    private QueryProblem Unknown(string slug)
    {
        var near = NearWord.Of(slug, catalog.Slugs);
        return new QueryProblem(QueryProblem.NotFound, "slug", near.Count > 0
            ? $"There is no calculator of that name; did you mean {string.Join(" or ", near)}?"
            : $"There is no calculator of that name; {SiteUrls.ApiCalculators} lists them.");
    }
}
