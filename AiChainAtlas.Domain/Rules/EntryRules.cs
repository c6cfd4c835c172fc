using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Provenance;

namespace AiChainAtlas.Domain.Rules;

/// <summary>An entry says what a reader needs to know, without contradicting itself.</summary>
internal static class EntryRules
{
    public static readonly AtlasRule Described = new(
        "entry-described",
        "An entry has a description and a status.",
        ground => ground.Entries.Places.SelectMany(entry =>
            new[] { EntryFields.Description, EntryFields.Status }
                .Where(field => entry.Item.Best(field) is null)
                .Select(field => entry.Breach("facts", $"There is no current {field.Key}; add a fact of this field."))));

    public static readonly AtlasRule SuccessionTold = new(
        "succession-told",
        "An entry that was merged says into what.",
        ground => ground.Entries.Places
            .Where(entry => IsGone(entry.Item) && entry.Item.Best(EntryFields.Succession) is null)
            .Select(entry => entry.Breach("facts", $"The status is {entry.Item.Value(EntryFields.Status)}; add a succession that says into what and when.")));

    public static readonly AtlasRule OnePreferred = new(
        "fact-preferred-once",
        "A field that holds one value has at most one preferred fact.",
        ground => ground.Entries.Places.SelectMany(SecondPreferred));

    public static readonly AtlasRule FactDistinct = new(
        "fact-distinct",
        "No fact of an entry repeats another: field, value and sources together are unique.",
        ground => ground.Entries.Places.SelectMany(RepeatedFacts));

    public static readonly IReadOnlyList<AtlasRule> All = [Described, SuccessionTold, OnePreferred, FactDistinct];

    private static bool IsGone(Entry entry) => EntryStatus.Of(entry) == EntryStatus.Merged;

    private static IEnumerable<Breach> SecondPreferred(Place<Entry> entry)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return entry.Item.Facts
            .Index()
            .Where(fact => fact.Item.Rank == Rank.Preferred
                && EntryFields.Find(fact.Item.Field) is { Multiple: false }
                && !seen.Add(fact.Item.Field))
            .Select(fact => entry.Breach($"facts/{fact.Index}/rank", $"Another {fact.Item.Field} is preferred already; rank this one normal or deprecated."));
    }

    private static IEnumerable<Breach> RepeatedFacts(Place<Entry> entry)
    {
        // Sources are compared only where field and value repeat, which is rare.
        if (entry.Item.Facts.DistinctBy(fact => (fact.Field, fact.Value)).Count() == entry.Item.Facts.Count)
        {
            return [];
        }

        var seen = new HashSet<(string, string, string)>();
        return entry.Item.Facts
            .Index()
            .Where(fact => !seen.Add((fact.Item.Field, fact.Item.Value, SourcesOf(fact.Item))))
            .Select(fact => entry.Breach($"facts/{fact.Index}", $"The same {fact.Item.Field} with the same sources stands before; remove one of them."));
    }

    private static string SourcesOf(Fact fact) => string.Join(' ', fact.SourceIds.Order(StringComparer.Ordinal));
}
