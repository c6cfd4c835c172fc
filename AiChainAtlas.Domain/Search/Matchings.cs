namespace AiChainAtlas.Domain.Search;

/// <summary>One search in progress over several indexes, which count as one: a word that any of them knows is no typing error.</summary>
internal sealed class Matchings : IDisposable
{
    private readonly Matching[] parts;

    /// <param name="indexes">Where to search.</param>
    /// <param name="only">The one kind to search; null for all.</param>
    public Matchings(IReadOnlyList<SearchIndex> indexes, SearchKind? only = null) => parts =
    [
        .. indexes.Select(index =>
        {
            var (start, end) = only is { } kind ? index.RangeOf(kind) : (0, index.Documents.Count);
            return new Matching(index, start, end);
        }),
    ];

    private Matchings(Matchings same) => parts = [.. same.parts.Select(part => part.Anew())];

    /// <summary>Whether a word was found only after mending a typing error.</summary>
    public bool Corrected { get; private set; }

    public bool IsEmpty => parts.All(part => part.IsEmpty);

    public IReadOnlyList<Matching> Parts => parts;

    /// <summary>Keeps what holds every word and ranks it.</summary>
    public void Require(QueryWords words)
    {
        foreach (var word in words.Required)
        {
            Require(word);
            if (IsEmpty)
            {
                break;
            }
        }

        var isJoined = words.Required.Count > 1 && (Corrected || IsEmpty) && ReplaceByJoined(words.Name);

        foreach (var part in parts)
        {
            foreach (var word in words.Preferred)
            {
                part.Prefer(word);
            }

            part.Ranking.ByWords(isJoined ? 1 : words.Required.Count, words.Asked);
        }

        LiftNames(words.Name, Tier.Name, Tier.OtherName, Tier.NameStart, words.Asked);
    }

    /// <summary>Takes what holds at least half of the words, the more the better.</summary>
    public void Gather(IReadOnlyList<string> words)
    {
        foreach (var part in parts)
        {
            foreach (var word in words)
            {
                part.Gather(word);
            }

            part.KeepAtLeast((words.Count + 1) / 2);
            part.Ranking.ByCount();
        }
    }

    public void LiftNames(string name, Tier isName, Tier isOtherName, Tier isStart, SearchKind? asked = null)
    {
        foreach (var part in parts)
        {
            part.Ranking.LiftNames(name, isName, isOtherName, isStart, asked);
            part.Ranking.LiftNames(Plural.Singular(name), isName, isOtherName, isStart, asked);
            if (Corrected)
            {
                part.Ranking.LiftNearNames(name);
            }
        }
    }

    /// <summary>Makes a document the answer; nothing happens where there is no such document.</summary>
    public void Answer(SearchKind kind, string id)
    {
        foreach (var part in parts)
        {
            part.Ranking.Answer(part.Index.Find(kind, id));
        }
    }

    /// <summary>Takes in what another search over the same indexes found.</summary>
    public void Join(Matchings other)
    {
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i].Join(other.parts[i]);
        }

        Corrected |= other.Corrected;
    }

    /// <summary>The best documents of all kinds, best first; of equally good ones those that stand first in their index.</summary>
    public IEnumerable<SearchHit> Best(int limit) => parts
        .SelectMany(part => BestScores.Of(part.Scores, limit).Select(best => part.Hit(part.Start + best.Position, best.Score, Corrected)))
        .OrderByDescending(hit => hit.Score)
        .Take(limit);

    public void Dispose()
    {
        foreach (var part in parts)
        {
            part.Dispose();
        }
    }

    private void Require(string word, bool mendErrors = true)
    {
        var isMended = mendErrors && TypingError.IsForgivenIn(word) && !parts.Any(part => part.Index.Words.Vocabulary.Knows(word));
        foreach (var part in parts)
        {
            Corrected |= part.Require(word, isMended ? Spelling.OneError : Spelling.AsTyped) && isMended;
        }
    }

    // "core weave" for "CoreWeave": words that fit nowhere as they are may belong together.
    private bool ReplaceByJoined(string name)
    {
        using var joined = new Matchings(this);
        joined.Require(name, mendErrors: false);
        if (joined.IsEmpty)
        {
            return false;
        }

        for (var i = 0; i < parts.Length; i++)
        {
            (parts[i], joined.parts[i]) = (joined.parts[i], parts[i]);
        }

        Corrected = false;
        return true;
    }
}
