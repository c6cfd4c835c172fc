using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Provenance;

namespace AiChainAtlas.Domain.Browse;

/// <summary>
/// A list of entries as a sheet, for CSV and spreadsheets: all pages, the chosen columns, and beside each field, where asked
/// for, the best source with its address, the date the value was known to hold, and the confidence.
/// </summary>
public sealed class EntrySheet
{
    private static readonly IReadOnlyList<(string Suffix, Func<Atlas, Fact, string> Text)> Provenance =
    [
        ("_source", (atlas, fact) => SourceOf(atlas, fact) is { } source ? $"{source.Title}{(source.Publisher.Length > 0 ? $", {source.Publisher}" : "")}" : ""),
        ("_source_url", (atlas, fact) => SourceOf(atlas, fact)?.Url ?? ""),
        ("_as_of", (_, fact) => fact.AsOf.ToString()),
        ("_confidence", (_, fact) => fact.Confidence.Key()),
    ];

    private EntrySheet(IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string>> rows) => (Header, Rows) = (header, rows);

    /// <summary>Keys of the columns.</summary>
    public IReadOnlyList<string> Header { get; }

    /// <summary>One row an entry, a cell a column; empty where nothing is known.</summary>
    public IEnumerable<IReadOnlyList<string>> Rows { get; }

    public static EntrySheet Of(Atlas atlas, EntryQuery query, bool withProvenance)
    {
        var columns = query.Columns.SequenceEqual(EntryColumns.Default) ? EntryColumns.All : query.Columns;
        var fields = columns.Select(column => withProvenance ? EntryFields.Find(column.Key) : null).ToList();
        return new EntrySheet(
            ["id", .. columns.Zip(fields).SelectMany(column => Keys(column.First, column.Second))],
            EntryList.Of(atlas, query).Matches.Select(entry =>
                (IReadOnlyList<string>)[entry.Id, .. columns.Zip(fields).SelectMany(column => Cells(atlas, entry, column.First, column.Second))]));
    }

    private static IEnumerable<string> Keys(EntryColumn column, EntryField? field) =>
        Provenance.Where(_ => field is not null).Select(part => column.Key + part.Suffix).Prepend(column.Key);

    // Several values of one field stand in one cell; so do their sources, in the same order.
    private static IEnumerable<string> Cells(Atlas atlas, Entry entry, EntryColumn column, EntryField? field)
    {
        yield return column.Text(atlas, entry) ?? "";
        if (field is null)
        {
            yield break;
        }

        var facts = field.Multiple ? entry.FactsOf(field).Where(fact => fact.Rank != Rank.Deprecated).ToList() : [.. new[] { entry.Best(field) }.OfType<Fact>()];
        foreach (var (_, text) in Provenance)
        {
            yield return string.Join("; ", facts.Select(fact => text(atlas, fact)).Distinct());
        }
    }

    private static Source? SourceOf(Atlas atlas, Fact fact) => atlas.SourcesOf(fact.SourceIds).FirstOrDefault(source => source.IsRead);
}
