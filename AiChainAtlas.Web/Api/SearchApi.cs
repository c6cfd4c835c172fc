using AiChainAtlas.Domain.Browse;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Search;
using AiChainAtlas.Web.Hosting;
using AiChainAtlas.Web.Search;

namespace AiChainAtlas.Web.Api;

/// <summary>Search over everything, for the box in the header and for scripts.</summary>
internal static class SearchApi
{
    private const int DefaultLimit = 20;
    public const int MaxLimit = 100;

    public static IResult Search(HttpRequest request, Atlas atlas, SiteSearch search)
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

        var items = new SearchItems(atlas, search);
        SearchHitJson[] hits = [.. search.Ask(atlas, text, limit ?? DefaultLimit).Hits.Select(hit => Json(items.Of(hit)))];
        return ApiJson.Ok(new ListOf<SearchHitJson>(hits, hits.Length, 1, limit ?? DefaultLimit));
    }

    private static SearchHitJson Json(SearchItem item) => new(
        item.Hit.Kind.Key(), item.Hit.Kind.Key(), item.Hit.Kind.Heading(), item.Hit.Id, item.Hit.Title, item.Url, item.Note, item.Snippet, item.Hit.Corrected);
}

/// <summary>A search result with its address, the heading it stands under, a word beside it and a sentence on it.</summary>
/// <param name="Kind">What it is; type says the same.</param>
/// <param name="Type">What it is.</param>
/// <param name="Group">The heading that it stands under; results of one group come together.</param>
/// <param name="Id">Its id within its type.</param>
/// <param name="Title">Its name, title or statement.</param>
/// <param name="Url">Its address, from the root of the site.</param>
/// <param name="Note">A word or two to show beside the title.</param>
/// <param name="Snippet">A sentence on what it is.</param>
/// <param name="Corrected">Whether it matches only after mending a typing error.</param>
public sealed record SearchHitJson(string Kind, string Type, string Group, string Id, string Title, string Url, string Note, string Snippet, bool Corrected);
