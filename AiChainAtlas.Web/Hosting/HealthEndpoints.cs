using AiChainAtlas.Data;
using AiChainAtlas.Data.Audit;

namespace AiChainAtlas.Web.Hosting;

/// <summary>Two addresses for whatever watches the process.</summary>
public static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapGet("/health/live", Live);
        app.MapGet("/health/ready", Ready);
    }

    /// <summary>The process answers.</summary>
    private static IResult Live() => Results.Text("live\n");

    /// <summary>A snapshot is loaded; says which, and what is wrong with its history, which keeps nobody from reading.</summary>
    private static IResult Ready(AtlasStore store, ChainAudit audit) => store.IsLoaded
        ? Results.Text($"ready, revision {store.Current.Revision}\n{(audit.Last is { CheckedAt: not null, IsWhole: false } found ? found.Sentence + "\n" : "")}")
        : ProblemAnswers.Of(StatusCodes.Status503ServiceUnavailable);
}
