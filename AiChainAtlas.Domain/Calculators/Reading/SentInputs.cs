namespace AiChainAtlas.Domain.Calculators.Reading;

/// <summary>What a request sent, key by key, in the order in which it came. Keys are told apart by their exact letters.</summary>
public sealed class SentInputs
{
    private const int MostNamed = 5;
    private const int KeyShownAtMost = 40;

    private readonly List<(string Key, RawInput Raw)> sent = new(16);

    /// <summary>Whether it came from an address, where a form sends a ticked box twice: its hidden no first, then its yes.</summary>
    public bool IsAddress { get; init; }

    public void Add(string key, RawInput raw) => sent.Add((key, raw));

    /// <summary>Whether a key came at all, with or without a value.</summary>
    public bool Names(string key)
    {
        foreach (var (name, _) in sent)
        {
            if (name == key)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What came for one key.</summary>
    public RawInput Find(string key)
    {
        var found = RawInput.Absent;
        var times = 0;
        foreach (var (name, raw) in sent)
        {
            if (name == key)
            {
                found = raw;
                times++;
            }
        }

        return times > 1 ? RawInput.Repeated : found;
    }

    /// <summary>The last of what came for one key.</summary>
    public RawInput FindLast(string key) => sent.FindLast(pair => pair.Key == key) is { Key: not null } last ? last.Raw : RawInput.Absent;

    /// <summary>Remarks on keys that nobody reads, so that a typing error does not pass for a default.</summary>
    public IEnumerable<string> Ignored(IReadOnlyCollection<string> known)
    {
        if (sent.TrueForAll(pair => known.Contains(pair.Key)))
        {
            return [];
        }

        List<string> unknown = [.. sent.Select(pair => pair.Key).Where(key => !known.Contains(key)).Distinct()];
        var named = unknown.Take(MostNamed).Select(key => Remark(key, known));
        return unknown.Count > MostNamed ? named.Append($"ignored: {unknown.Count - MostNamed} more keys") : named;
    }

    private static string Remark(string key, IReadOnlyCollection<string> known)
    {
        var shown = key.Length == 0 ? "a key without a name" : key.Length <= KeyShownAtMost ? key : key[..KeyShownAtMost] + "…";
        return NearWord.Of(key, known) is [var near, ..] ? $"ignored: {shown}; did you mean {near}?" : $"ignored: {shown}";
    }
}
