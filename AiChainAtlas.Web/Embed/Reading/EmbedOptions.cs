using AiChainAtlas.Domain.Browse;
using AiChainAtlas.Domain.Calculators.Declaring;
using AiChainAtlas.Domain.Calculators.Reading;

namespace AiChainAtlas.Web.Embed;

/// <summary>
/// How an embed is shown, as its address asks for it. What is a matter of taste and not understood is passed over: a misspelt
/// theme must not take the result away. A revision that does not exist is refused, because a figure would rest on it.
/// </summary>
public sealed record EmbedOptions
{
    public const string ThemeKey = "theme";
    public const string AccentKey = "accent";
    public const string LockKey = "lock";
    public const string HideKey = "hide";
    public const string PlainKey = "plain";
    public const string VersionKey = "v";
    public const string IdKey = "id";

    private const int LongestId = 64;

    /// <summary><c>light</c>, <c>dark</c>, or <c>auto</c>, which follows the reader's system.</summary>
    public string Theme { get; init; } = "auto";

    public AccentColour? Accent { get; init; }

    /// <summary>Inputs that are shown and cannot be changed.</summary>
    public IReadOnlyList<Input> Locked { get; init; } = [];

    /// <summary>Inputs that are not shown.</summary>
    public IReadOnlyList<Input> Hidden { get; init; } = [];

    /// <summary>Without border, background and heading.</summary>
    public bool IsPlain { get; init; }

    /// <summary>The revision whose constants the result is computed with; null: those of today.</summary>
    public long? Version { get; init; }

    /// <summary>The name under which the page tells its height.</summary>
    public string? Id { get; init; }

    /// <summary>The options as an address holds them; keys at their usual value are left out.</summary>
    public IEnumerable<KeyValuePair<string, string>> ToPairs()
    {
        (string Key, string? Value)[] pairs =
        [
            (ThemeKey, Theme == "auto" ? null : Theme), (AccentKey, Accent?.Text), (LockKey, Join(Locked)), (HideKey, Join(Hidden)),
            (PlainKey, IsPlain ? "1" : null), (VersionKey, Version?.ToString(System.Globalization.CultureInfo.InvariantCulture)), (IdKey, Id),
        ];
        return pairs.Where(pair => pair.Value is not null).Select(pair => new KeyValuePair<string, string>(pair.Key, pair.Value!));
    }

    public static (EmbedOptions Options, QueryProblem? Problem) Read(Calculator calculator, IQueryCollection query, long revision)
    {
        var (version, problem) = ReadVersion(Last(query, VersionKey), revision);
        if (version is not null && StartingPointReader.KeysOf(calculator).FirstOrDefault(key => Last(query, key) is not null) is { } moving)
        {
            problem = new QueryProblem("out_of_range", VersionKey, $"{VersionKey} pins a result, and what {moving} names may change: send the inputs themselves, or leave {VersionKey} out.");
        }

        return (new EmbedOptions
        {
            Theme = Last(query, ThemeKey) is "light" or "dark" ? Last(query, ThemeKey)! : "auto",
            Accent = AccentColour.Read(Last(query, AccentKey)),
            Locked = ReadInputs(calculator, query, LockKey),
            Hidden = ReadInputs(calculator, query, HideKey),
            IsPlain = Last(query, PlainKey) is "1" or "true",
            Version = version,
            Id = Last(query, IdKey) is { Length: <= LongestId } id && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_') ? id : null,
        }, problem);
    }

    /// <summary>The theme alone, for what has no other options. A misspelt one must not take the picture away.</summary>
    public static EmbedOptions ThemeOf(IQueryCollection query) => query[ThemeKey].ToString() is ("light" or "dark") and var theme ? new EmbedOptions { Theme = theme } : new EmbedOptions();

    private static (long? Version, QueryProblem? Problem) ReadVersion(string? text, long revision)
    {
        if (text is null)
        {
            return (null, null);
        }

        return long.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var version) && version >= 1 && version <= revision
            ? (version, null)
            : (null, new QueryProblem("out_of_range", VersionKey, $"{VersionKey} pins a revision of the atlas: give a whole number from 1 to {revision}, the newest, or leave it out."));
    }

    private static IReadOnlyList<Input> ReadInputs(Calculator calculator, IQueryCollection query, string key) =>
        [.. query[key].SelectMany(text => (text ?? "").Split(',', StringSplitOptions.TrimEntries)).Distinct().Select(calculator.FindInput).OfType<Input>()];

    private static string? Join(IReadOnlyList<Input> inputs) => inputs.Count == 0 ? null : string.Join(',', inputs.Select(input => input.Key));

    private static string? Last(IQueryCollection query, string key) => query[key] is [.., { Length: > 0 } value] ? value : null;
}
