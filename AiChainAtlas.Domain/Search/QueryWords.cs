namespace AiChainAtlas.Domain.Search;

/// <summary>The words of a query, sorted by what they are for.</summary>
/// <param name="Required">What results must hold.</param>
/// <param name="Preferred">What makes a result better.</param>
/// <param name="Name">The required words without anything between them, as a name is looked up by.</param>
/// <param name="Asked">The kind of result that is asked for.</param>
internal sealed record QueryWords(IReadOnlyList<string> Required, IReadOnlyList<string> Preferred, string Name, SearchKind? Asked)
{
    // Bounds for hostile input. Pages and API refuse long texts before they come here.
    private const int ReadAtMost = 400;
    private const int WordsAtMost = 12;

    /// <summary>The words of a text as search reads them.</summary>
    public static IReadOnlyList<string> Read(string text)
    {
        var reader = new WordReader();
        reader.Read(text.Length > ReadAtMost ? text[..ReadAtMost] : text);
        return [.. reader.Words.Take(WordsAtMost).Select(word => reader.Letters(word).ToString())];
    }

    /// <summary>All words required, as a list filtered by a text has it.</summary>
    public static QueryWords All(IReadOnlyList<string> words) => new([.. Searched(words)], [], string.Concat(words), null);

    /// <summary>Words without meaning set aside, words for a kind or a size only preferred.</summary>
    public static QueryWords OfQuestion(IReadOnlyList<string> words)
    {
        var asked = SearchIntents.Kinds.FirstOrDefault(intent => words.Any(intent.Words.Contains));
        var forKind = words.Where(word => asked?.Words.Contains(word) == true).ToList();
        var forOtherKinds = words.Where(word => !forKind.Contains(word) && SearchIntents.Kinds.Any(intent => intent.Words.Contains(word))).ToList();
        var sizes = words.Where(IsSize).ToList();
        var rest = words.Where(word => !StopWords.All.Contains(word) && !forKind.Contains(word) && !forOtherKinds.Contains(word) && !sizes.Contains(word)).ToList();

        // The first that says anything: a question may be nothing but "cheapest", "70B" or "how".
        IReadOnlyList<IReadOnlyList<string>> choices = [rest, forOtherKinds, sizes];
        var required = choices.FirstOrDefault(choice => choice.Count > 0);
        return required is not null
            ? Of(required, words, asked?.Kind)
            : Of(forKind.Count > 0 ? forKind : words, words, null);
    }

    /// <summary>The subject of a topic required, the words that name the topic preferred; these required where there is no other subject.</summary>
    public static QueryWords OfTopic(IReadOnlyList<string> words, SearchIntent.Topic topic)
    {
        var forTopic = words.Where(word => topic.WordGroups.Any(group => group.Contains(word))).ToList();
        var plain = OfQuestion([.. words.Except(forTopic)]);
        var subject = plain.Required.Where(word => !StopWords.All.Contains(word) && !IsSize(word) && !SearchIntents.Kinds.Any(intent => intent.Words.Contains(word))).ToList();
        return Of(subject.Count > 0 ? subject : forTopic, words, null);
    }

    private static QueryWords Of(IReadOnlyList<string> required, IReadOnlyList<string> words, SearchKind? asked) => new(
        [.. Searched(required)], [.. words.Where(word => !required.Contains(word) && !StopWords.All.Contains(word))], string.Concat(required), asked);

    private static IEnumerable<string> Searched(IEnumerable<string> words) => words.SelectMany(Cjk.SearchedParts).Take(WordsAtMost);

    // "70B", "7b", "405 B" read apart: how large a model is. Few texts repeat the size that somebody has in mind.
    private static bool IsSize(string word) =>
        word.Length > 1 && char.IsAsciiDigit(word[0]) && word[^1] is 'b' or 't' or 'm' && word.AsSpan(0, word.Length - 1).IndexOfAnyExceptInRange('0', '9') < 0;
}
