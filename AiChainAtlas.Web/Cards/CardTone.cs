using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Provenance;
using AiChainAtlas.Web.Pictures;

namespace AiChainAtlas.Web.Cards;

/// <summary>What a colour on a card stands for.</summary>
public enum CardTone
{
    Muted,
    Ai,
    Crypto,
    Good,
    Warn,
    Bad,
}

internal static class CardTones
{
    public static string In(this CardTone tone, PictureColours colours) => tone switch
    {
        CardTone.Ai => colours.Ai,
        CardTone.Crypto => colours.Crypto,
        CardTone.Good => colours.Good,
        CardTone.Warn => colours.Warn,
        CardTone.Bad => colours.Bad,
        _ => colours.Muted,
    };

    public static CardTone Of(Lane lane) => lane == Lane.Ai ? CardTone.Ai : CardTone.Crypto;

    /// <summary>The colours of <c>Ui/provenance.css</c>.</summary>
    public static CardTone Of(Verdict verdict) =>
        verdict == Verdict.Supported ? CardTone.Good
        : verdict == Verdict.Wrong ? CardTone.Bad
        : verdict == Verdict.Partly || verdict == Verdict.Outdated ? CardTone.Warn
        : CardTone.Muted;
}
