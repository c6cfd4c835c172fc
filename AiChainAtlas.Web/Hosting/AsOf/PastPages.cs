using AiChainAtlas.Data;
using AiChainAtlas.Data.Audit;
using AiChainAtlas.Domain.Browse;
using AiChainAtlas.Domain.History;
using AiChainAtlas.Web.Hosting.PageCache;
using AiChainAtlas.Web.Shell;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Http.Features;

namespace AiChainAtlas.Web.Hosting.AsOfPages;

/// <summary>
/// Answers pages that take the key <c>asof</c> from the atlas of that day or revision. Runs behind the page cache and before
/// the page, which notices nothing of it: it asks for the atlas and gets the past one.
/// </summary>
public sealed class PastPages(RequestDelegate next, RevisionHistory history, PastAtlases atlases, AtlasStore store, TimeProvider clock)
{
    public Task InvokeAsync(HttpContext context)
    {
        var takesIt = context.GetEndpoint()?.Metadata.GetMetadata<PublicPageAttribute>()?.Keys.Contains(SiteUrls.AsOfKey) == true;
        return takesIt && context.Request.Query[SiteUrls.AsOfKey].ToString().Trim() is { Length: > 0 } text ? AnswerAsync(context, text) : next(context);
    }

    private async Task AnswerAsync(HttpContext context, string text)
    {
        var asOf = context.RequestServices.GetRequiredService<AsOf>();
        var (point, revision, problem) = Read(text);
        if (revision is null)
        {
            asOf.Refuse(problem!);
            await RefuseAsync(context, problem!);
            return;
        }

        asOf.Show(new Past(point, await atlases.AfterAsync(revision, context.RequestAborted)));
        await KeepLinksAsync(context, point);
    }

    private (HistoryPoint Point, Revision? Revision, QueryProblem? Problem) Read(string text)
    {
        if (!HistoryPoint.TryParse(text, plainNumbers: false, out var point))
        {
            return Refused("not_a_date", "write a day such as 2026-11-01, or a revision such as r12.");
        }

        if (point.Day > DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime))
        {
            return Refused("out_of_range", "that day is yet to come; choose today or an earlier one.");
        }

        if (point.Revision is { } number && (number < 1 || number > store.Revision))
        {
            return Refused("out_of_range", string.Create(System.Globalization.CultureInfo.InvariantCulture, $"the revisions are r1 to r{store.Revision}."));
        }

        return history.At(point) is { } revision ? (point, revision, null) : Refused("out_of_range", "the atlas begins later; choose a later day, or r1 for its beginning.");

        (HistoryPoint, Revision?, QueryProblem?) Refused(string error, string advice) =>
            (default, null, new QueryProblem(error, SiteUrls.AsOfKey, $"asof is '{(text.Length <= 40 ? text : text[..40] + "…")}'; {advice}"));
    }

    private Task RefuseAsync(HttpContext context, QueryProblem problem)
    {
        if (context.GetEndpoint()!.Metadata.GetMetadata<ComponentTypeMetadata>() is not null)
        {
            PageStatus.Set(context, StatusCodes.Status400BadRequest);
            return next(context);
        }

        if (context.Request.Path.StartsWithSegments(SiteUrls.Api))
        {
            context.Response.Headers.AccessControlAllowOrigin = "*";
        }

        return ProblemAnswers.Of(problem).ExecuteAsync(context);
    }

    // The links of a page are made in many places, none of which should have to know about the past.
    private async Task KeepLinksAsync(HttpContext context, HistoryPoint point)
    {
        var original = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        using var content = new MemoryStream();
        var body = new StreamResponseBodyFeature(content, original);
        context.Features.Set<IHttpResponseBodyFeature>(body);
        try
        {
            await next(context);
            await body.CompleteAsync();
        }
        finally
        {
            context.Features.Set(original);
        }

        var headers = context.Response.Headers;
        if (headers.Location.ToString() is { Length: > 0 } location)
        {
            headers.Location = PastLinks.Keep(location, point);
        }

        var isPage = headers.ContentType.ToString().StartsWith("text/html", StringComparison.Ordinal);
        await original.Stream.WriteAsync(isPage ? PastLinks.KeepIn(content.ToArray(), point) : content.ToArray(), context.RequestAborted);
    }
}
