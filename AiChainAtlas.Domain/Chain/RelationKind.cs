namespace AiChainAtlas.Domain.Chain;

/// <summary>A kind of relation with the words for reading it from either end.</summary>
/// <param name="Key">The word used in files and the API.</param>
/// <param name="Forward">Read from the first end: "Nvidia supplies CoreWeave".</param>
/// <param name="Inverse">Read from the second end: "CoreWeave is supplied by Nvidia".</param>
public sealed record RelationKind(string Key, string Forward, string Inverse)
{
    public static readonly RelationKind Supplies = new("supplies", "Supplies", "Supplied by");
    public static readonly RelationKind Serves = new("serves", "Serves", "Served by");
    public static readonly RelationKind DependsOn = new("depends_on", "Depends on", "Needed by");
    public static readonly RelationKind CounterpartOf = new("crypto_counterpart_of", "Crypto counterpart of", "Crypto counterpart");
    public static readonly RelationKind CompetesWith = new("competes_with", "Competes with", "Competes with");

    public static readonly IReadOnlyList<RelationKind> All = [Supplies, Serves, DependsOn, CounterpartOf, CompetesWith];

    public static RelationKind? Find(string key) => All.FirstOrDefault(k => k.Key == key);
}
