using System.Globalization;
using System.Text.RegularExpressions;
using AiChainAtlas.Domain.Chain;

namespace AiChainAtlas.Domain.Rules;

/// <summary>The value of a fact has the form of its field.</summary>
internal static partial class ValueRules
{
    private const int LongestValue = 2000;
    private const int FirstYear = 1800;
    private const int LastYear = 2100;

    public static readonly AtlasRule FieldKnown = new(
        "fact-field-known",
        "The field of a fact is one of the declared fields.",
        ground => ground.Facts
            .Where(fact => EntryFields.Find(fact.Fact.Field) is null)
            .Select(fact => fact.Breach("field", $"There is no field '{fact.Fact.Field}'; use one of {string.Join(", ", EntryFields.All.Select(f => f.Key))}.")));

    public static readonly AtlasRule ValuePresent = new(
        "fact-value-present",
        "The value of a fact is not empty, has no blanks around it and at most 2000 characters.",
        ground => ground.Facts
            .Where(fact => fact.Fact.Value is var value && (string.IsNullOrEmpty(value) || value.Length > LongestValue || value != value.Trim()))
            .Select(fact => fact.Breach("value", $"The value is empty, longer than {LongestValue} characters or has blanks around it; write the bare value or remove the fact.")));

    public static readonly AtlasRule StatusKnown = ForKind(
        FieldKind.Status,
        "status-known",
        "A status is one of the declared ones.",
        value => EntryStatus.Find(value) is not null,
        $"use one of {string.Join(", ", EntryStatus.All.Select(s => s.Key))}");

    public static readonly AtlasRule YearPlausible = ForKind(
        FieldKind.Year,
        "year-plausible",
        "A year has four digits and lies between 1800 and 2100.",
        IsYear,
        $"write four digits between {FirstYear} and {LastYear}");

    public static readonly AtlasRule WebsiteForm = ForKind(
        FieldKind.Website,
        "website-form",
        "A website is a domain with an optional path, without the scheme.",
        value => WebsitePattern.IsMatch(value),
        "write it like nvidia.com or nvidia.com/networking");

    public static readonly AtlasRule GitHubForm = ForKind(
        FieldKind.GitHub,
        "github-form",
        "A GitHub path names an account, or an account and a repository.",
        value => GitHubPattern.IsMatch(value),
        "write it like pytorch or pytorch/pytorch");

    public static readonly AtlasRule TickerForm = ForKind(
        FieldKind.Ticker,
        "ticker-form",
        "A ticker has up to 15 capital letters and digits.",
        value => TickerPattern.IsMatch(value),
        "write the bare symbol in capitals, like RENDER");

    public static readonly AtlasRule CoinGeckoForm = ForKind(
        FieldKind.CoinGecko,
        "coingecko-form",
        "A CoinGecko id has lower-case letters, digits, hyphens, dots and underscores.",
        value => CoinGeckoPattern.IsMatch(value),
        "copy the id from the address of the coin's page, like render-token");

    public static readonly IReadOnlyList<AtlasRule> All =
        [FieldKnown, ValuePresent, StatusKnown, YearPlausible, WebsiteForm, GitHubForm, TickerForm, CoinGeckoForm];

    [GeneratedRegex(@"^([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9](/[^\s]*)?\z")]
    private static partial Regex WebsitePattern { get; }

    [GeneratedRegex(@"^[A-Za-z0-9](-?[A-Za-z0-9]){0,38}(/[A-Za-z0-9._-]{1,100})?\z")]
    private static partial Regex GitHubPattern { get; }

    [GeneratedRegex(@"^[A-Z0-9]{1,15}\z")]
    private static partial Regex TickerPattern { get; }

    [GeneratedRegex(@"^[a-z0-9][a-z0-9._-]*\z")]
    private static partial Regex CoinGeckoPattern { get; }

    private static AtlasRule ForKind(FieldKind kind, string id, string statement, Func<string, bool> holds, string remedy)
    {
        var fields = EntryFields.All.Where(f => f.Kind == kind).Select(f => f.Key).ToHashSet(StringComparer.Ordinal);
        return new AtlasRule(id, statement, ground => ground.Facts
            .Where(fact => fields.Contains(fact.Fact.Field ?? "") && !holds(fact.Fact.Value ?? ""))
            .Select(fact => fact.Breach("value", $"'{fact.Fact.Value}' does not fit the field {fact.Fact.Field}; {remedy}.")));
    }

    private static bool IsYear(string value) => value.Length == 4
        && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
        && year is >= FirstYear and <= LastYear;
}
