using AiChainAtlas.Domain.Chain;

namespace AiChainAtlas.Benchmarks;

/// <summary>What people type, from the cheapest to find to the dearest.</summary>
public enum QueryKind
{
    Rare,
    Common,
    TwoWord,
    Prefix,
    Typo,
    Cjk,
    Question,
    Nothing,
}

/// <summary>Queries of one kind that fit an atlas.</summary>
public static class Queries
{
    private const int Count = 50;

    public static string[] Of(QueryKind kind, Atlas atlas) => kind switch
    {
        QueryKind.Rare => LatinNames(atlas, 3),
        QueryKind.Common => [.. SyntheticWords.Common],
        QueryKind.TwoWord => [.. SyntheticWords.Common.Zip(SyntheticWords.Common.Skip(1), (a, b) => $"{a} {b}")],
        QueryKind.Prefix => [.. SyntheticWords.Common.SelectMany(word => new[] { word[..1], word[..2], word[..3] })],
        QueryKind.Typo => [.. LatinNames(atlas, 6).Select(name => name[..2] + name[3] + name[2] + name[4..])],
        QueryKind.Cjk => [.. atlas.Entries.Where(e => e.Name[0] > 0x3000).Take(Count).Select(e => e.Name)],
        QueryKind.Question => [.. LatinNames(atlas, 3).Zip(LatinNames(atlas, 4).Reverse(), (a, b) => $"compare {a} and {b}"), .. LatinNames(atlas, 3).Select(name => $"who depends on {name}")],
        QueryKind.Nothing => [.. SyntheticWords.Common.Select(word => $"{word} qqzz{word[..2]} decentralised")],
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static string[] LatinNames(Atlas atlas, int shortest) =>
        [.. atlas.Entries.Where(e => e.Name.Length >= shortest && char.IsAscii(e.Name[0]) && !e.Name.Contains(' ')).Take(Count).Select(e => e.Name)];
}
