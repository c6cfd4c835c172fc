using AiChainAtlas.Data;

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

    /// <summary>A snapshot is loaded; says which.</summary>
    private static IResult Ready(AtlasStore store) => store.IsLoaded
        ? Results.Text($"ready, revision {store.Current.Revision}\n")
        : ProblemAnswers.Of(StatusCodes.Status503ServiceUnavailable);
}
