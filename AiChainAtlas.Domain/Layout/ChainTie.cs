namespace AiChainAtlas.Domain.Layout;

/// <summary>How firmly a card is paired with one of the other lane.</summary>
public enum TieKind
{
    /// <summary>The crypto link offers what the AI link does.</summary>
    Counterpart,

    /// <summary>The pairing itself is in doubt.</summary>
    Contested,

    /// <summary>No counterpart is known.</summary>
    None,
}

/// <summary>A line between the lanes; one end is missing where <see cref="Kind"/> is <see cref="TieKind.None"/>.</summary>
/// <param name="Kind">How firm it is.</param>
/// <param name="Ai">The card of the AI lane.</param>
/// <param name="Crypto">The card of the crypto lane.</param>
/// <param name="Notes">Why the atlas pairs them, one sentence for each relation that has one.</param>
public sealed record ChainTie(TieKind Kind, ChainCard? Ai, ChainCard? Crypto, IReadOnlyList<string> Notes);
