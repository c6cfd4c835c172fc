namespace AiChainAtlas.Domain.Search;

/// <summary>
/// How good a match is. A better tier outranks everything else; within one tier the kind decides, then the words.
/// </summary>
internal enum Tier
{
    None,

    /// <summary>Every word is found, not all of them in a name.</summary>
    Text,

    /// <summary>Every word is found in a name.</summary>
    NameWords,

    /// <summary>A name begins with the words.</summary>
    NameStart,

    /// <summary>A former name, a ticker, an id or the short form of a name is the words.</summary>
    OtherName,

    /// <summary>The name is the words.</summary>
    Name,

    /// <summary>The five tiers above, for the kind that the question asks for, begin after this one.</summary>
    AskedKind = Name,

    /// <summary>As <see cref="NameStart"/>, with the whole of the question, where some of its words were set aside.</summary>
    QuestionNameStart = AskedKind + Name + 1,

    QuestionOtherName,
    QuestionName,

    /// <summary>Answers the question.</summary>
    Answer,
}
