using AiChainAtlas.Data.Exchange;
using AiChainAtlas.Domain.History;
using AiChainAtlas.Domain.Records;

namespace AiChainAtlas.Web.Api.Exchange;

/// <summary>What an import does or would do. Changes are the first thousand; the counts are of all.</summary>
public sealed record ImportJson(
    string Status, string Format, long Revision, long BasedOnRevision, int Records, int Added, int Changed, int Removed, IReadOnlyList<ChangeJson> Changes)
{
    internal const string Planned = "planned";
    internal const string Committed = "committed";
    internal const string Unchanged = "unchanged";

    private const int MostChanges = 1000;

    internal static ImportJson Of(ImportPlan plan, string status, long revision) => new(
        plan.Changes.Count == 0 ? Unchanged : status,
        plan.Format!.Key,
        revision,
        plan.Revision,
        plan.Records,
        plan.Added,
        plan.Changed,
        plan.Removed,
        [.. plan.Changes.Take(MostChanges).Select(ChangeJson.Of)]);
}

/// <summary>One changed record with the fields in which it differs.</summary>
public sealed record ChangeJson(string Kind, string Id, string Name, string Change, IReadOnlyList<FieldChangeJson> Fields)
{
    internal static ChangeJson Of(RecordChange change)
    {
        var word = ImportChange.Of(change);
        return new(
            change.Kind.Key,
            change.Id,
            change.Kind.NameOf((change.After ?? change.Before)!),
            word,
            word == ImportChange.Changed ? [.. RecordDifference.Of(change).SelectMany(FieldChangeJson.Of)] : []);
    }
}

/// <summary>What keeps a file from being imported, and where.</summary>
public sealed record FindingJson(string File, int Line, string Rule, string Path, string Message)
{
    internal static FindingJson Of(ImportFinding finding) => new(finding.Place.File, finding.Place.Line, finding.Rule, finding.Path, finding.Message);
}
