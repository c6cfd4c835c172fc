using System.Globalization;

namespace AiChainAtlas.Benchmarks;

/// <summary>Names and sentences with the frequencies of real ones: a few words are everywhere, most are rare.</summary>
public sealed class SyntheticWords(Random random)
{
    /// <summary>The words of which most sentences consist, commonest first.</summary>
    public static readonly IReadOnlyList<string> Common =
    [
        "network", "models", "compute", "data", "training", "decentralised", "inference", "token", "accelerators", "protocol",
        "cloud", "storage", "agents", "privacy", "proofs", "platform", "rents", "developers", "owners", "enterprise",
        "hardware", "cooling", "energy", "memory", "bandwidth", "market", "identity", "payments", "labels", "search",
    ];

    private static readonly string[] Syllables =
        ["ka", "ren", "vo", "lux", "ti", "mor", "sha", "gen", "ix", "ora", "pel", "du", "nim", "zor", "qua", "fen", "ly", "bra", "cet", "hou"];

    private static readonly string[] Suffixes = ["", "", "", " Network", " AI", " Labs", " Protocol", ".ai", " Cloud"];
    private static readonly string[] Countries = ["United States", "China", "Switzerland", "Singapore", "Germany"];
    private const string Characters = "智能计算云数据芯片网络深度学习寒武纪华为海光摩尔线程百度阿里腾讯字节月之暗面";

    public string Name() => random.Next(20) == 0 ? CjkName() : LatinName();

    public string Sentence(int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => Word())) + ".";

    public string Country() => Countries[random.Next(Countries.Length)];

    public string Year() => random.Next(1990, 2026).ToString(CultureInfo.InvariantCulture);

    public string Ticker() => string.Concat(Enumerable.Range(0, random.Next(3, 6)).Select(_ => (char)('A' + random.Next(26))));

    private string LatinName()
    {
        var stem = Stem();
        return char.ToUpperInvariant(stem[0]) + stem[1..] + Suffixes[random.Next(Suffixes.Length)];
    }

    private string CjkName() =>
        string.Concat(Enumerable.Range(0, random.Next(2, 6)).Select(_ => Characters[random.Next(Characters.Length)]));

    private string Stem() => string.Concat(Enumerable.Range(0, random.Next(2, 5)).Select(_ => Syllables[random.Next(Syllables.Length)]));

    // Squaring makes low ranks likelier, roughly as word frequencies fall in prose.
    private string Word() => random.Next(3) == 0 ? Stem() : Common[(int)(Math.Pow(random.NextDouble(), 2) * Common.Count)];
}
