using System.Globalization;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Records;

namespace AiChainAtlas.Web.Admin.Grid;

/// <summary>Filters, sorts and pages the records of any kind. The content is in memory, so nothing is asked of the store.</summary>
public sealed class RecordGrid(RecordKind kind)
{
    private static readonly CompareInfo Words = CultureInfo.InvariantCulture.CompareInfo;

    public RecordKind Kind { get; } = kind;

    public IReadOnlyList<RecordColumn> Columns { get; } = RecordColumns.Of(kind);

    /// <summary>One page of what the query asks for; beyond the end, the last page.</summary>
    public RecordPage Read(AtlasContent content, RecordQuery query)
    {
        var found = All(content, query);
        var page = Math.Clamp(query.Page, 0, Math.Max(0, (found.Count - 1) / query.PageSize));
        return new RecordPage([.. found.Skip(page * query.PageSize).Take(query.PageSize)], found.Count);
    }

    /// <summary>Everything the query asks for, on whatever page.</summary>
    public IReadOnlyList<object> All(AtlasContent content, RecordQuery query)
    {
        var words = query.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var tests = query.Filters.Select(Compile).OfType<Func<object, bool>>().ToList();
        var found = Kind.AllIn(content).Where(record => tests.TrueForAll(test => test(record)) && Array.TrueForAll(words, word => Mentions(record, word)));
        return [.. Sorted(found, query)];
    }

    private IEnumerable<object> Sorted(IEnumerable<object> records, RecordQuery query)
    {
        if (query.Sort == RecordQuery.ByName)
        {
            return Ordered(records, Kind.NameOf, query.Descending);
        }

        if (Columns.FirstOrDefault(column => column.Key == query.Sort) is not { } sorted)
        {
            return records;
        }

        // What has no value stands last either way.
        var (filled, empty) = (new List<object>(), new List<object>());
        foreach (var record in records)
        {
            (sorted.TextOf(record).Length == 0 ? empty : filled).Add(record);
        }

        return (sorted.Kind is ValueKind.Number or ValueKind.Whole or ValueKind.Facts
            ? Ordered(filled, record => Number(sorted.TextOf(record)) ?? 0, query.Descending)
            : Ordered(filled, sorted.TextOf, query.Descending)).Concat(empty);
    }

    private static IOrderedEnumerable<object> Ordered(IEnumerable<object> records, Func<object, string> key, bool descending) =>
        descending ? records.OrderByDescending(key, StringComparer.OrdinalIgnoreCase) : records.OrderBy(key, StringComparer.OrdinalIgnoreCase);

    private static IOrderedEnumerable<object> Ordered(IEnumerable<object> records, Func<object, double> key, bool descending) =>
        descending ? records.OrderByDescending(key) : records.OrderBy(key);

    private bool Mentions(object record, string word) =>
        Has(Kind.IdOf(record), word) || Has(Kind.NameOf(record), word) || Columns.Any(column => column.Kind != ValueKind.Facts && Has(column.TextOf(record), word));

    private Func<object, bool>? Compile(ColumnFilter filter)
    {
        if (Columns.FirstOrDefault(column => column.Key == filter.Column) is not { } column || (filter.Test.NeedsText && filter.Text.Length == 0))
        {
            return null;
        }

        return record =>
        {
            var text = column.TextOf(record);
            return filter.Test.Key switch
            {
                "contains" => Has(text, filter.Text),
                "is" => string.Equals(text, filter.Text, StringComparison.OrdinalIgnoreCase) || (column.ValueOf(record) is IReadOnlyList<string> several && several.Contains(filter.Text, StringComparer.OrdinalIgnoreCase)),
                "from" => Compare(text, filter.Text) >= 0,
                "to" => Compare(text, filter.Text) <= 0,
                "missing" => text.Length == 0,
                _ => text.Length > 0,
            };
        };
    }

    // Null, and so neither at least nor at most, where there is no value to compare.
    private static int? Compare(string value, string bound) =>
        value.Length == 0 ? null
        : Number(value) is { } left && Number(bound) is { } right ? left.CompareTo(right)
        : string.CompareOrdinal(value, bound);

    private static double? Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static bool Has(string text, string word) => Words.IndexOf(text, word, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0;
}
