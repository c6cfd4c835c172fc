using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Provenance;

namespace AiChainAtlas.Web.Api;

/// <summary>Stages, links and relations.</summary>
internal static class ChainApi
{
    public static IResult Stages(HttpRequest request, Atlas atlas) => ApiJson.Page(request, atlas.Stages);

    public static IResult Links(HttpRequest request, Atlas atlas) =>
        ApiJson.Page<LinkJson>(request, [.. atlas.Links.Select(link => LinkJson.Of(atlas, link))]);

    public static IResult Link(string id, Atlas atlas) => atlas.FindLink(id) is { } link
        ? ApiJson.Ok(new LinkDetailJson(
            LinkJson.Of(atlas, link),
            [.. atlas.PartsOf(link).Select(part => part.Id)],
            [.. atlas.EntriesOn(link).Select(entry => entry.Id)],
            [.. atlas.GuestsOn(link).Select(entry => entry.Id)],
            [.. atlas.NeighboursOf(id).Select(n => RelationJson.Of(n.Relation))],
            [.. atlas.ClaimsAbout(id).Select(ClaimJson.Of)]))
        : ApiJson.NotFound("link", id);

    public static IResult Relations(HttpRequest request, Atlas atlas) =>
        ApiJson.Page<RelationJson>(request, [.. atlas.Content.Relations.Select(RelationJson.Of)]);
}

/// <summary>A link as lists show it.</summary>
public sealed record LinkJson(
    string Id, string Lane, string Name, int Order, string? ParentId, string? StageId, string Purpose, string Origin, int? ArticleItem, int EntryCount)
{
    public static LinkJson Of(Atlas atlas, Link link) => new(
        link.Id, link.Lane.Key(), link.Name, link.Order, link.ParentId, link.StageId, link.Purpose, link.Origin.Key(), link.ArticleItem,
        atlas.AllOn(link).Count());
}

/// <summary>A link with its parts, entries, relations and claims.</summary>
public sealed record LinkDetailJson(
    LinkJson Link,
    IReadOnlyList<string> Parts,
    IReadOnlyList<string> Entries,
    IReadOnlyList<string> AlsoHere,
    IReadOnlyList<RelationJson> Relations,
    IReadOnlyList<ClaimJson> Claims);

/// <summary>A directed relation.</summary>
public sealed record RelationJson(
    string From, string To, string Kind, string Note, bool Contested, string Origin, IReadOnlyList<string> Sources, PartialDate AsOf)
{
    public static RelationJson Of(Relation r) => new(r.FromId, r.ToId, r.Kind.Key, r.Note, r.Contested, r.Origin.Key(), r.SourceIds, r.AsOf);
}

/// <summary>A claim of the article with its verdict.</summary>
public sealed record ClaimJson(
    string Id, string Section, string Claim, string Verdict, string Record, IReadOnlyList<string> Sources, PartialDate AsOf, IReadOnlyList<string> About)
{
    public static ClaimJson Of(Claim c) => new(c.Id, c.Section, c.Statement, c.Verdict.Key, c.Record, c.SourceIds, c.AsOf, c.About);
}
