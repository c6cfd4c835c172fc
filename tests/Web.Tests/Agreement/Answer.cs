using System.Text.RegularExpressions;

namespace AiChainAtlas.Web.Tests.Agreement;

/// <summary>What one output of the site says to a query: values by key as machines read them, or the sentence of a refusal.</summary>
/// <param name="From">Which output.</param>
/// <param name="Values">By key of the output; null where it cannot be said, absent where this output of the site does not show it.</param>
/// <param name="Texts">The formatted texts that stand there.</param>
/// <param name="Refusal">Why there is no result.</param>
/// <param name="IsExample">Whether it says that it is the starting example.</param>
internal sealed partial record Answer(string From, IReadOnlyDictionary<string, string?> Values, IReadOnlyList<string> Texts, string? Refusal, bool IsExample)
{
    public static Answer Refused(string from, string sentence) => new(from, new Dictionary<string, string?>(), [], sentence.Trim(), false);

    /// <summary>How another answer differs from this one, which holds every output.</summary>
    /// <param name="other">The answer to compare.</param>
    /// <param name="show">How an output of a key shows a value to people.</param>
    /// <param name="mayBeAbsent">Whether an output says again, in another unit, what a page shows already.</param>
    public IEnumerable<string> Differences(Answer other, Func<string, string?, string?> show, Func<string, bool> mayBeAbsent)
    {
        if (Cause(Refusal) != Cause(other.Refusal))
        {
            yield return $"{From} says \"{Refusal ?? "a result"}\", {other.From} \"{other.Refusal ?? "a result"}\"";
            yield break;
        }

        foreach (var (key, value) in Values)
        {
            // An output whose text stands there under another name, as days beside a time in days, is not shown twice.
            if (other.Values.TryGetValue(key, out var shown) ? shown != value : value is not null && !mayBeAbsent(key) && !other.Texts.Contains(show(key, value)!))
            {
                yield return $"{key} is {value ?? "null"} in {From}, {shown ?? "absent"} in {other.From}";
            }
        }
    }

    // The input and what is wrong with it: its value and bounds stand in digits for programs and with their unit for people.
    private static string? Cause(string? sentence) => sentence is null ? null : Detail().Replace(sentence, "$1");

    [GeneratedRegex(@"^([^;]*\([a-z_0-9]+\) is )(?!missing)[^;]*; .*$", RegexOptions.IgnoreCase)]
    private static partial Regex Detail();
}
