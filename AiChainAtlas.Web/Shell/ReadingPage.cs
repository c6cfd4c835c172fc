using AiChainAtlas.Domain.Browse;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Web.Hosting;
using AiChainAtlas.Web.Hosting.AsOfPages;
using AiChainAtlas.Web.Hosting.PageCache;
using Microsoft.AspNetCore.Components;

namespace AiChainAtlas.Web.Shell;

/// <summary>A static page: one snapshot of the atlas, its address, and the right status code when something is wrong.</summary>
public abstract class ReadingPage : ComponentBase
{
    [CascadingParameter]
    public required HttpContext HttpContext { get; set; }

    [Inject]
    public required Atlas Atlas { get; init; }

    [Inject]
    public required TimeProvider Clock { get; init; }

    [Inject]
    public required AsOf AsOf { get; init; }

    private QueryProblem? ownProblem;

    /// <summary>Why the page cannot show what its address asks for; null when it can.</summary>
    protected QueryProblem? Problem => AsOf.Problem ?? ownProblem;

    protected DateOnly Today => Clock.Today();

    /// <summary>The value of a query key; several of one key are joined by commas.</summary>
    protected string? Query(string key) => HttpContext.Request.Query.TryGetValue(key, out var values) ? values.ToString() : null;

    /// <summary>Answers 404 or 400 and remembers why; a null problem changes nothing.</summary>
    protected void Refuse(QueryProblem? problem)
    {
        if (problem is null || Problem is not null)
        {
            return;
        }

        ownProblem = problem;
        PageStatus.Set(HttpContext, problem.Error == QueryProblem.NotFound ? StatusCodes.Status404NotFound : StatusCodes.Status400BadRequest);
    }

    /// <summary>Answers with a redirect, for good unless told otherwise.</summary>
    protected void MovedTo(string url, int status = StatusCodes.Status301MovedPermanently)
    {
        if (Problem is null)
        {
            PageStatus.Set(HttpContext, status);
            HttpContext.Response.Headers.Location = url;
        }
    }
}
