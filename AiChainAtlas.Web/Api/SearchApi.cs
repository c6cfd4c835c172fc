using AiChainAtlas.Domain.Browse;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Search;
using AiChainAtlas.Web.Hosting;
using AiChainAtlas.Web.Shell;

namespace AiChainAtlas.Web.Api;

/// <summary>Search over everything, for the box in the header and for scripts.</summary>
internal static class SearchApi
{
    private const int DefaultLimit = 20;
    public const int MaxLimit = 100;

    public static IResult Search(HttpRequest request, Atlas atlas)
    {
        var (text, problem) = EntryQueryReader.ReadText("q", request.Query["q"]);
        if (problem is null && text.Length == 0)
        {
            problem = new QueryProblem("missing", "q", "Say what to search for: /api/v1/search?q=render");
        }

        var (limit, limitProblem) = EntryQueryReader.ReadNumber("limit", request.Query["limit"], 1, MaxLimit);
        if ((problem ?? limitProblem) is { } found)
        {
            return ProblemAnswers.Of(found);
        }

        var hits = atlas.Search.Find(text, limit ?? DefaultLimit);
        return ApiJson.Ok(new ListOf<SearchHitJson>([.. hits.Select(hit => Hit(atlas, hit))], hits.Count, 1, limit ?? DefaultLimit));
    }

    private static SearchHitJson Hit(Atlas atlas, SearchHit hit) => new(
        hit.Kind.ToString().ToLowerInvariant(), hit.Id, hit.Title, Url(atlas, hit), Note(atlas, hit), hit.Corrected);

    private static string Url(Atlas atlas, SearchHit hit) => hit.Kind switch
    {
        SearchKind.Entry => SiteUrls.Entry(hit.Id),
        SearchKind.Link => SiteUrls.Link(hit.Id),
        SearchKind.Source => SiteUrls.Source(hit.Id),
        SearchKind.Claim => SiteUrls.CheckedClaim(hit.Id),
        _ => SiteUrls.Term(hit.Id),
    };

    private static string Note(Atlas atlas, SearchHit hit) => hit.Kind switch
    {
        SearchKind.Entry => atlas.LinkOf(atlas.FindEntry(hit.Id)!).Name,
        SearchKind.Link => atlas.FindLink(hit.Id)!.Lane.Label(),
        SearchKind.Source => atlas.FindSource(hit.Id)!.Publisher,
        _ => "",
    };
}

/// <summary>A search result with its address and a word beside it.</summary>
public sealed record SearchHitJson(string Kind, string Id, string Title, string Url, string Note, bool Corrected);
