using System.Text.RegularExpressions;

namespace AiChainAtlas.Domain.Units;

/// <summary>A way in which people write a unit.</summary>
/// <param name="Text">What stands behind the number, without a prefix: <c>g/kWh</c>.</param>
/// <param name="Factor">What one of it is in the unit it belongs to: 0.001 for a gram where kilograms are kept.</param>
public sealed partial record Spelling(string Text, double Factor = 1)
{
    /// <summary>Whether capital letters count, as between byte and bit.</summary>
    public bool IsCaseSensitive { get; init; }

    /// <summary>The text as <see cref="Joined"/> makes it, to compare.</summary>
    internal string Key { get; } = Joined(Text);

    private StringComparison Comparison => IsCaseSensitive ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;

    public static implicit operator Spelling(string text) => new(text);

    public static implicit operator Spelling((string Text, double Factor) pair) => new(pair.Text, pair.Factor);

    /// <summary>A text in which capital letters count.</summary>
    public static Spelling Exact(string text, double factor = 1) => new(text, factor) { IsCaseSensitive = true };

    /// <summary>Every word of the first list per every word of the second.</summary>
    public static IEnumerable<Spelling> Per(IReadOnlyList<string> words, IReadOnlyList<string> per, double factor = 1) =>
        words.SelectMany(word => per.Select(each => new Spelling($"{word}/{each}", factor)));

    /// <summary>A text without blanks and hyphens, with a slash for "per": <c>USD per GPU-hour</c> is <c>USD/GPUhour</c>.</summary>
    internal static string Joined(string text) =>
        string.Concat(PerWord().Replace(text, "/").Where(c => c is not (' ' or '-'))).TrimEnd('.');

    internal bool Is(string joined) => joined.Equals(Key, Comparison);

    internal bool Ends(string joined) => Key.Length > 0 && joined.Length > Key.Length && joined.EndsWith(Key, Comparison);

    [GeneratedRegex(@"\s*\bper\b\s*", RegexOptions.IgnoreCase)]
    private static partial Regex PerWord();
}
