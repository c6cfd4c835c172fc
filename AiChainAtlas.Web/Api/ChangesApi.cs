using AiChainAtlas.Data.Audit;
using AiChainAtlas.Domain.Browse;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.History;
using AiChainAtlas.Domain.Records;
using AiChainAtlas.Web.Hosting;
using AiChainAtlas.Web.Shell;

namespace AiChainAtlas.Web.Api;

/// <summary>What changed: revisions, and all changes of one.</summary>
internal static class ChangesApi
{
    public static IResult List(HttpRequest request, Atlas atlas, PublicHistory history)
    {
        var (query, problem) = ChangeQuery.Read(key => request.Query[key]);
        if (problem is not null)
        {
            return ProblemAnswers.Of(problem);
        }

        var list = history.List(query, atlas.Revision);
        return query.Paging.Check(list.Total) is { } beyond
            ? ProblemAnswers.Of(beyond)
            : ApiJson.Ok(new ListOf<RevisionJson>([.. list.Items.Select(revision => RevisionJson.Of(atlas, revision))], list.Total, query.Paging.Page, query.Paging.Size));
    }

    public static IResult One(long revision, HttpRequest request, Atlas atlas, PublicHistory history)
    {
        var (paging, problem) = Paging.Read(key => request.Query[key], EntryQuery.DefaultPageSize);
        if (problem is not null)
        {
            return ProblemAnswers.Of(problem);
        }

        if (history.Find(revision, paging, atlas.Revision) is not { } found)
        {
            return ApiJson.NotFound("revision", revision.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        return paging.Check(found.ChangeCount) is { } beyond
            ? ProblemAnswers.Of(beyond)
            : ApiJson.Ok(new ListOf<RecordChangeJson>([.. found.Changes.Select(change => RecordChangeJson.Of(atlas, change))], found.ChangeCount, paging.Page, paging.Size));
    }
}

/// <summary>A revision with the first of its changes; <c>change_count</c> says how many there are.</summary>
public sealed record RevisionJson(
    long Revision, DateTime At, string Who, string Reason, string Hash, int ChangeCount, IReadOnlyList<RecordChangeJson> Changes)
{
    public static RevisionJson Of(Atlas atlas, Revision revision) => new(
        revision.Id, revision.At, revision.Who, revision.Reason, revision.Hash, revision.ChangeCount,
        [.. revision.Changes.Select(change => RecordChangeJson.Of(atlas, change))]);
}

/// <summary>A record that was added, changed, removed, retired or restored.</summary>
public sealed record RecordChangeJson(string Kind, string Id, string Name, string Change, string? Url, IReadOnlyList<FieldChangeJson> Fields)
{
    public static RecordChangeJson Of(Atlas atlas, RecordChange change) => new(
        change.Kind.Key,
        change.Id,
        change.Kind.NameOf((change.After ?? change.Before)!),
        ChangeAct.Of(change).Key,
        SiteUrls.Record(change.Kind, change.Id, atlas),
        [.. RecordDifference.Of(change).SelectMany(difference => FieldChangeJson.Of(difference))]);
}

/// <summary>A field before and after: a value, a list of ids, or one fact of an entry.</summary>
public sealed record FieldChangeJson(
    string Field, string? Before, string? After, IReadOnlyList<string> Added, IReadOnlyList<string> Removed, FactJson? FactBefore, FactJson? FactAfter)
{
    public static IEnumerable<FieldChangeJson> Of(FieldDifference difference) => difference switch
    {
        FieldDifference.OfValue value => [new(value.Field.Key, value.Before, value.After, [], [], null, null)],
        FieldDifference.OfList list => [new(list.Field.Key, null, null, list.Added, list.Removed, null, null)],
        FieldDifference.OfFacts facts => facts.Facts.Select(fact => new FieldChangeJson(
            fact.Field, fact.Before?.Value, fact.After?.Value, [], [], Fact(fact.Before), Fact(fact.After))),
        _ => [],
    };

    private static FactJson? Fact(Domain.Provenance.Fact? fact) => fact is null ? null : FactJson.Of(fact);
}
