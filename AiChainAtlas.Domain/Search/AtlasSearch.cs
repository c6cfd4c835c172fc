using AiChainAtlas.Domain.Chain;

namespace AiChainAtlas.Domain.Search;

/// <summary>Full-text search over one <see cref="Atlas"/>, in memory.</summary>
public sealed class AtlasSearch
{
    public static AtlasSearch Build(Atlas atlas) => throw new NotSupportedException(atlas.Revision.ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>The best results, best first; empty for a text without letters or digits.</summary>
    public IReadOnlyList<SearchHit> Find(string text, int limit = 20, SearchKind? kind = null) => throw new NotSupportedException(text + limit + kind);

    /// <summary>Ids of all entries that match, with their scores.</summary>
    public IReadOnlyDictionary<string, double> MatchEntries(string text) => throw new NotSupportedException(text);
}
