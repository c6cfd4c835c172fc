using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace AiChainAtlas.Domain.Search;

/// <summary>Matching entries with their scores: two arrays of the size of the result over one shared table of ids.</summary>
internal sealed class EntryMatches(
    IReadOnlyList<SearchDocument> documents,
    IReadOnlyDictionary<string, int> positions,
    int[] matched,
    float[] scores) : IReadOnlyDictionary<string, double>
{
    public int Count => matched.Length;

    public IEnumerable<string> Keys => matched.Select(at => documents[at].Id);

    public IEnumerable<double> Values => scores.Select(score => (double)score);

    public double this[string key] =>
        TryGetValue(key, out var score) ? score : throw new KeyNotFoundException($"Entry '{key}' does not match.");

    public bool ContainsKey(string key) => TryGetValue(key, out _);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out double value)
    {
        var place = positions.TryGetValue(key, out var at) ? Array.BinarySearch(matched, at) : -1;
        value = place < 0 ? 0 : scores[place];
        return place >= 0;
    }

    public IEnumerator<KeyValuePair<string, double>> GetEnumerator() => matched
        .Select((at, i) => KeyValuePair.Create(documents[at].Id, (double)scores[i]))
        .GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
