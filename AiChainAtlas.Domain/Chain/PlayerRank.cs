namespace AiChainAtlas.Domain.Chain;

/// <summary>The place of an entry among the main players of one link, with what the order rests on.</summary>
public sealed record PlayerRank
{
    /// <summary>An entry has one place on a link, so both name it.</summary>
    public string Id => $"{LinkId}.{EntryId}";

    public required string LinkId { get; init; }
    public required string EntryId { get; init; }

    /// <summary>1 is the largest player; no two entries of a link share a place.</summary>
    public required int Place { get; init; }

    public required RankBasis BasisKind { get; init; }

    /// <summary>The figure or the reason behind the place, in words.</summary>
    public required string Basis { get; init; }

    /// <summary>Empty for <see cref="RankBasis.Judgement"/> that no source backs.</summary>
    public IReadOnlyList<string> SourceIds { get; init; } = [];
}

/// <summary>What the place of a player rests on, strongest first.</summary>
public sealed record RankBasis(string Key, string Label)
{
    public static readonly RankBasis MarketShare = new("market_share", "Share of a market");
    public static readonly RankBasis Revenue = new("revenue", "Revenue or contracts");
    public static readonly RankBasis Usage = new("usage", "Usage or counts");
    public static readonly RankBasis Judgement = new("judgement", "Editors' judgement");

    public static readonly IReadOnlyList<RankBasis> All = [MarketShare, Revenue, Usage, Judgement];

    public static RankBasis? Find(string key) => All.FirstOrDefault(basis => basis.Key == key);
}
