namespace AiChainAtlas.Domain.Search;

/// <summary>How a word of a query is looked for.</summary>
internal enum Spelling
{
    /// <summary>The word itself, words that it begins, and its singular.</summary>
    AsTyped,

    /// <summary>The word itself and its singular.</summary>
    WholeWord,

    /// <summary>Words one typing error away.</summary>
    OneError,
}

/// <summary>English plurals: who asks for "GPUs" means the term "GPU" as well.</summary>
internal static class Plural
{
    private const int ShortestWord = 4;

    /// <summary>The singular of a word; an empty text for a word that is no plural.</summary>
    public static ReadOnlySpan<char> Singular(ReadOnlySpan<char> word) =>
        word.Length >= ShortestWord && word[^1] == 's' && word[^2] is not 's' ? word[..^1] : [];
}
