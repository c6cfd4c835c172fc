using AiChainAtlas.Domain.Browse;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Web.Hosting;

namespace AiChainAtlas.Web.Api;

/// <summary>The order of the main players of links, of all or of one link or entry.</summary>
internal static class RanksApi
{
    public static IResult List(HttpRequest request, Atlas atlas)
    {
        var (link, entry) = (request.Query["link"].ToString(), request.Query["entry"].ToString());
        if (link.Length > 0 && atlas.FindLink(link) is null)
        {
            return ProblemAnswers.Of(QueryProblem.Unknown("link", link, "a link", [.. atlas.Links.Select(known => known.Id)]));
        }

        if (entry.Length > 0 && atlas.FindEntry(entry) is null)
        {
            return ProblemAnswers.Of(new QueryProblem("unknown_value", "entry", "The atlas has no entry of that id."));
        }

        var found = atlas.Content.Ranks.Where(rank => (link.Length == 0 || rank.LinkId == link) && (entry.Length == 0 || rank.EntryId == entry));
        return ApiJson.Page<RankJson>(request, [.. found.OrderBy(rank => rank.LinkId, StringComparer.Ordinal).ThenBy(rank => rank.Place).Select(RankJson.Of)]);
    }

    public static IResult One(string id, Atlas atlas) => atlas.Content.Ranks.FirstOrDefault(rank => rank.Id == id) is { } rank
        ? ApiJson.Ok(RankJson.Of(rank))
        : ApiJson.NotFound("rank", id);
}

/// <summary>The place of an entry among the main players of a link, and what it rests on.</summary>
public sealed record RankJson(string Id, string Link, string Entry, int Place, string BasisKind, string Basis, IReadOnlyList<string> Sources)
{
    public static RankJson Of(PlayerRank r) => new(r.Id, r.LinkId, r.EntryId, r.Place, r.BasisKind.Key, r.Basis, r.SourceIds);
}
