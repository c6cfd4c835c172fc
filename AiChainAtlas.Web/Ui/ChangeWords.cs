using System.Globalization;
using AiChainAtlas.Data.Audit;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.History;
using AiChainAtlas.Domain.Records;

namespace AiChainAtlas.Web.Ui;

/// <summary>Changes in a few words.</summary>
public static class ChangeWords
{
    /// <summary>Names of the fields that differ; those of facts by their own names.</summary>
    public static IReadOnlyList<string> Fields(IEnumerable<FieldDifference> differences) =>
        [.. differences.SelectMany(Names).Distinct()];

    /// <summary>One line for a whole revision, such as <c>Changed entry Render Network and 3 more</c>.</summary>
    public static string Headline(Revision revision)
    {
        if (revision.Changes.Count == 0)
        {
            return "The atlas begins";
        }

        var change = revision.Changes[0];
        var name = change.Kind.NameOf((change.After ?? change.Before)!);
        var shown = name.Length <= 80 ? name : $"{name[..80].TrimEnd()}…";
        var more = revision.ChangeCount > 1 ? string.Create(CultureInfo.InvariantCulture, $" and {revision.ChangeCount - 1} more") : "";
        return $"{ChangeAct.Of(change).Label} {change.Kind.Label.ToLowerInvariant()} {shown}{more}";
    }

    /// <summary>What the store began with, such as <c>335 entries</c>, the largest lists first.</summary>
    public static IEnumerable<string> Beginning(Revision revision) => revision.Beginning
        .Where(count => count.Value > 0)
        .OrderByDescending(count => count.Value)
        .Select(count => string.Create(CultureInfo.InvariantCulture, $"{count.Value} {(RecordKinds.Find(count.Key)?.Plural ?? count.Key).ToLowerInvariant()}"));

    private static IEnumerable<string> Names(FieldDifference difference) => difference is FieldDifference.OfFacts { Facts.Count: > 0 } facts
        ? facts.Facts.Select(fact => EntryFields.Find(fact.Field)?.Label ?? fact.Field)
        : [difference.Field.Label];
}
