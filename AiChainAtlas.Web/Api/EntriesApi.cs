using AiChainAtlas.Domain.Browse;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Provenance;
using AiChainAtlas.Web.Api.Editing;
using AiChainAtlas.Web.Hosting;
using AiChainAtlas.Web.Shell;

namespace AiChainAtlas.Web.Api;

/// <summary>Entries: the list with its filters, and one with all its facts.</summary>
internal static class EntriesApi
{
    public static IResult List(HttpRequest request, Atlas atlas)
    {
        var (query, problem) = EntryQueryReader.Read(atlas, key => request.Query[key]);
        var list = EntryList.Of(atlas, query);
        problem ??= list.Problem;
        return problem is null
            ? ApiJson.Ok(new ListOf<EntryJson>([.. list.Items.Select(entry => EntryJson.Of(atlas, entry))], list.Total, query.Page, query.PageSize))
            : ProblemAnswers.Of(problem);
    }

    public static IResult One(string id, Atlas atlas, HttpResponse response)
    {
        if (atlas.FindEntry(id) is { } entry)
        {
            response.Headers.ETag = EntryTag.VersionOf(entry);
            return ApiJson.Ok(EntryDetailJson.Of(atlas, entry));
        }

        return atlas.FindSuccessor(id) is { } successor
            ? Results.Redirect(SiteUrls.ApiEntry(successor.Id), permanent: true)
            : ApiJson.NotFound("entry", id);
    }
}

/// <summary>An entry as lists show it: the best value of its main fields, without provenance.</summary>
public sealed record EntryJson(
    string Id, string Name, string Lane, string Link, IReadOnlyList<string> AlsoOn, string? Stage, string Origin, string Status,
    string? Renamed, string? Description, string? Country, int? Founded, int? Launched, string? Ticker, bool HasToken, string? Website, int Sources, PartialDate AsOf, int Version)
{
    public static EntryJson Of(Atlas atlas, Entry entry) => new(
        entry.Id,
        entry.Name,
        atlas.LinkOf(entry).Lane.Key(),
        entry.LinkId,
        entry.SecondaryLinkIds,
        atlas.LinkOf(entry).StageId,
        entry.Origin.Key(),
        EntryStatus.Of(entry).Key,
        entry.Value(EntryFields.Renamed),
        entry.Value(EntryFields.Description),
        entry.Value(EntryFields.Country),
        Year(entry, EntryFields.Founded),
        Year(entry, EntryFields.Launched),
        entry.Value(EntryFields.Ticker),
        EntryFacets.HasTokenOf(entry),
        entry.Value(EntryFields.Website),
        EntryColumns.SourceCount(entry),
        EntryColumns.NewestFact(entry) ?? PartialDate.None,
        entry.Version);

    private static int? Year(Entry entry, EntryField field) => int.TryParse(entry.Value(field), out var year) ? year : null;
}

/// <summary>A fact with its provenance.</summary>
public sealed record FactJson(string Field, string Value, IReadOnlyList<string> Sources, PartialDate AsOf, string Confidence, string Rank, string Note)
{
    public static FactJson Of(Fact f) => new(
        f.Field, f.Value, f.SourceIds, f.AsOf, f.Confidence.Key(), f.Rank.Key(), f.Note);
}

/// <summary>An entry with every fact, relation and claim.</summary>
public sealed record EntryDetailJson(
    string Id, string Name, string Lane, string Link, IReadOnlyList<string> AlsoOn, string? Stage, string Origin, string Status, bool? CoingeckoListed,
    int Version, IReadOnlyList<FactJson> Facts, IReadOnlyList<RelationJson> Relations, IReadOnlyList<ClaimJson> Claims)
{
    public static EntryDetailJson Of(Atlas atlas, Entry entry) => new(
        entry.Id,
        entry.Name,
        atlas.LinkOf(entry).Lane.Key(),
        entry.LinkId,
        entry.SecondaryLinkIds,
        atlas.LinkOf(entry).StageId,
        entry.Origin.Key(),
        EntryStatus.Of(entry).Key,
        entry.CoinGeckoListed,
        entry.Version,
        [.. entry.Facts.Select(FactJson.Of)],
        [.. atlas.NeighboursOf(entry.Id).Select(n => RelationJson.Of(n.Relation))],
        [.. atlas.ClaimsAbout(entry.Id).Select(ClaimJson.Of)]);
}
