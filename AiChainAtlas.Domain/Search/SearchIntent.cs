namespace AiChainAtlas.Domain.Search;

/// <summary>Something that people ask for besides a subject, and what search makes of it.</summary>
/// <param name="Key">A name for tests and for the addresses of answers.</param>
public abstract record SearchIntent(string Key)
{
    /// <summary>The phrases that ask for it, where it is asked for by phrases.</summary>
    internal virtual IReadOnlyList<Phrase> Patterns => [];

    /// <summary>One of the words anywhere in the question: results of a kind come first.</summary>
    public sealed record OfKind(string Key, SearchKind Kind, params string[] Words) : SearchIntent(Key);

    /// <summary>One word of every group anywhere in the question: one document comes first.</summary>
    public sealed record Topic(string Key, SearchKind Kind, string Id, params string[][] WordGroups) : SearchIntent(Key)
    {
        public bool IsIn(IReadOnlyCollection<string> words) => WordGroups.All(group => group.Any(words.Contains));
    }

    /// <summary>The whole question is one of the phrases, in which {a} and {b} stand for an entry or a link.</summary>
    /// <param name="Key">A name for tests and for the addresses of answers.</param>
    /// <param name="Target">Where the answer leads.</param>
    /// <param name="Title">What the answer is called; {a} and {b} become names.</param>
    /// <param name="Phrases">Every way to say it.</param>
    public sealed record Question(string Key, AnswerTarget Target, string Title, params string[] Phrases) : SearchIntent(Key)
    {
        internal override IReadOnlyList<Phrase> Patterns { get; } = [.. Phrases.Select(Phrase.Parse)];
    }

    /// <summary>The whole question is one of the phrases: one document comes first.</summary>
    public sealed record Fixed(string Key, SearchKind Kind, string Id, params string[] Phrases) : SearchIntent(Key)
    {
        internal override IReadOnlyList<Phrase> Patterns { get; } = [.. Phrases.Select(Phrase.Parse)];
    }
}

/// <summary>The place that answers a question about one or two subjects.</summary>
public enum AnswerTarget
{
    /// <summary>The entries side by side; entries only.</summary>
    Comparison,

    /// <summary>The section of an entry or a link that tells its place on the chain: suppliers, customers, counterparts.</summary>
    Place,

    /// <summary>The section with what else does the same.</summary>
    Alternatives,

    /// <summary>The section with what the article says.</summary>
    Claims,

    /// <summary>The section with the facts of an entry; entries only.</summary>
    Facts,
}

/// <summary>An answer: the place it leads to and whom it is about.</summary>
/// <param name="Intent">Key of the intent.</param>
/// <param name="Target">The place.</param>
/// <param name="Subjects">Entries or links, in the order of the question.</param>
public sealed record SearchAnswer(string Intent, AnswerTarget Target, IReadOnlyList<SearchHit> Subjects);
