using System.Collections.Immutable;
using System.Globalization;
using AiChainAtlas.Domain.Chain;

namespace AiChainAtlas.Domain.Browse;

/// <summary>Reads an <see cref="EntryQuery"/> from the query part of an address. The only place that judges these keys.</summary>
public static class EntryQueryReader
{
    /// <summary>Keys that mean something; all others are ignored.</summary>
    public static readonly IReadOnlyList<string> Keys =
        [.. EntryFacets.All.Select(f => f.Key), "q", "founded_from", "founded_to", "sort", "columns", "page", "page_size"];

    /// <summary>The query, or the first problem with it; a blank value counts as absent.</summary>
    public static (EntryQuery Query, QueryProblem? Problem) Read(Atlas atlas, Func<string, string?> value)
    {
        var query = new EntryQuery();
        var reading = new Reading(value);

        foreach (var facet in EntryFacets.All)
        {
            query = reading.Facet(atlas, query, facet);
        }

        var (sort, descending) = reading.Sort();
        query = query with
        {
            Text = reading.Text("q", EntryQuery.MaxTextLength),
            FoundedFrom = reading.Number("founded_from", 1800, 2100),
            FoundedTo = reading.Number("founded_to", 1800, 2100),
            Sort = sort,
            Descending = descending,
            Columns = reading.Columns(),
            PageSize = reading.Number("page_size", 1, EntryQuery.MaxPageSize) ?? EntryQuery.DefaultPageSize,
            Page = reading.Number("page", 1, int.MaxValue) ?? 1,
        };
        return (query, reading.Problem);
    }

    /// <summary>Reads one text that people type; shared with the search page.</summary>
    public static (string Text, QueryProblem? Problem) ReadText(string key, string? value)
    {
        var reading = new Reading(_ => value);
        return (reading.Text(key, EntryQuery.MaxTextLength), reading.Problem);
    }

    private sealed class Reading(Func<string, string?> value)
    {
        public QueryProblem? Problem { get; private set; }

        public EntryQuery Facet(Atlas atlas, EntryQuery query, EntryFacet facet)
        {
            if (Raw(facet.Key) is not { } text)
            {
                return query;
            }

            var known = atlas.FacetIndex.ValuesOf(facet);
            var chosen = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            foreach (var unknown in chosen.Where(v => !known.Contains(v)).Take(1))
            {
                Fail("unknown_value", facet.Key, $"'{Shorten(unknown)}' is no {facet.Label.ToLowerInvariant()} of the atlas. Known: {Some(known)}.");
            }

            var set = chosen.Where(known.Contains).ToImmutableSortedSet(StringComparer.Ordinal);
            return set.IsEmpty ? query : query with { Facets = query.Facets.SetItem(facet.Key, set) };
        }

        public (EntryColumn? Column, bool Descending) Sort()
        {
            if (Raw("sort") is not { } text)
            {
                return (null, false);
            }

            var column = EntryColumns.Find(text.TrimStart('-'));
            if (column is null)
            {
                Fail("unknown_value", "sort", $"'{Shorten(text)}' is no column. Known: {Some(EntryColumns.All.Select(c => c.Key))}; put - before it for descending order.");
            }

            return (column, text.StartsWith('-'));
        }

        public IReadOnlyList<EntryColumn> Columns()
        {
            if (Raw("columns") is not { } text)
            {
                return EntryColumns.Default;
            }

            var keys = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            foreach (var unknown in keys.Where(k => EntryColumns.Find(k) is null).Take(1))
            {
                Fail("unknown_value", "columns", $"'{Shorten(unknown)}' is no column. Known: {Some(EntryColumns.All.Select(c => c.Key))}.");
            }

            // The name is what leads to the entry, so it always stands first.
            return [.. EntryColumns.All.Where(c => c == EntryColumns.Name || keys.Contains(c.Key))];
        }

        public string Text(string key, int maxLength)
        {
            var text = Raw(key) ?? "";
            if (text.Length > maxLength)
            {
                Fail("too_long", key, $"The text has {text.Length} characters; shorten it to {maxLength}.");
                return "";
            }

            if (text.Contains('\uFFFD', StringComparison.Ordinal) || text.Any(char.IsControl))
            {
                Fail("bad_encoding", key, "The text is not valid UTF-8; type it again in the search box.");
                return "";
            }

            return text;
        }

        public int? Number(string key, int min, int max)
        {
            if (Raw(key) is not { } text)
            {
                return null;
            }

            if (!long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            {
                Fail("not_a_number", key, $"'{Shorten(text)}' is no whole number.");
                return null;
            }

            if (number < min || number > max)
            {
                Fail("out_of_range", key, max == int.MaxValue
                    ? $"{key} is {number}; it must be {min} or more."
                    : $"{key} is {number}; it must be between {min} and {max}.");
                return null;
            }

            return (int)number;
        }

        private static string Shorten(string text) => text.Length <= 40 ? text : text[..40] + "…";

        private static string Some(IEnumerable<string> values)
        {
            var list = values.ToList();
            return string.Join(", ", list.Take(12)) + (list.Count > 12 ? ", …" : "");
        }

        private string? Raw(string key) => value(key)?.Trim() is { Length: > 0 } text ? text : null;

        private void Fail(string error, string field, string sentence) => Problem ??= new QueryProblem(error, field, sentence);
    }
}
