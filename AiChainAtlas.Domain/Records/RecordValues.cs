using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Provenance;

namespace AiChainAtlas.Domain.Records;

/// <summary>The values of one record that was read: every required one is there and each has the type of its field.</summary>
public sealed class RecordValues
{
    private readonly IReadOnlyDictionary<string, object?> values;

    internal RecordValues(IReadOnlyDictionary<string, object?> values) => this.values = values;

    public string Text(string key) => (string)values[key]!;

    public string? TextOrNull(string key) => (string?)values.GetValueOrDefault(key);

    public string TextOrEmpty(string key) => TextOrNull(key) ?? "";

    public int Whole(string key) => (int)values[key]!;

    public int? WholeOrNull(string key) => (int?)values.GetValueOrDefault(key);

    public double Number(string key) => (double)values[key]!;

    public double? NumberOrNull(string key) => (double?)values.GetValueOrDefault(key);

    public bool? FlagOrNull(string key) => (bool?)values.GetValueOrDefault(key);

    public PartialDate Date(string key) => (PartialDate?)values.GetValueOrDefault(key) ?? PartialDate.None;

    public DateOnly Day(string key) => (DateOnly)values[key]!;

    public IReadOnlyList<string> Texts(string key) => (IReadOnlyList<string>?)values.GetValueOrDefault(key) ?? [];

    public IReadOnlyList<Fact> Facts(string key) => (IReadOnlyList<Fact>?)values.GetValueOrDefault(key) ?? [];

    public Origin Origin() => Origins.TryParse(Text("origin"), out var origin) ? origin : Chain.Origin.Added;
}
