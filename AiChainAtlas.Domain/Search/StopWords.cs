using System.Collections.Frozen;

namespace AiChainAtlas.Domain.Search;

/// <summary>Words of questions that say nothing about their subject.</summary>
internal static class StopWords
{
    /// <summary>Words that may stand anywhere in a phrase without changing what it asks.</summary>
    public static readonly FrozenSet<string> Fillers = FrozenSet.ToFrozenSet(
        ["a", "an", "the", "is", "are", "was", "were", "be", "does", "do", "did", "please", "still", "there", "it", "its"]);

    /// <summary>Words that need not be found, unless there are no others.</summary>
    public static readonly FrozenSet<string> All = FrozenSet.ToFrozenSet(
    [
        .. Fillers,
        "of", "for", "to", "in", "on", "at", "by", "from", "with", "about", "as", "and", "or", "vs", "versus", "than", "between", "per",
        "how", "what", "whats", "which", "who", "whom", "whose", "when", "where", "why", "can", "could", "should", "would", "will", "has", "have",
        "i", "me", "my", "we", "you", "your", "this", "that", "these", "those", "show", "find", "list", "tell", "give", "all", "any", "some",
        "much", "many", "long", "most", "best", "top", "good", "biggest", "largest", "used", "use", "work", "works", "here", "got", "get",
        "compare", "compared", "comparison", "difference", "differences",
    ]);
}
