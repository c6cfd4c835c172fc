using AiChainAtlas.Domain.Chain;

namespace AiChainAtlas.Domain.Layout;

/// <summary>Which entries a card shows as chips under a filter.</summary>
/// <param name="Shown">The chips, in order.</param>
/// <param name="Hidden">How many stand behind "+N more".</param>
/// <param name="Matching">How many entries of the card pass the filter.</param>
public sealed record CardChips(IReadOnlyList<Entry> Shown, int Hidden, int Matching)
{
    /// <summary>
    /// The first entries keep their places whatever the filter; matches from behind "+N more" come forward, and
    /// before them the selected entry.
    /// </summary>
    /// <param name="card">The card.</param>
    /// <param name="matches">Ids of the entries the filter lets through; null without a filter.</param>
    /// <param name="onlyMatches">Whether the rest is left out rather than dimmed.</param>
    /// <param name="selected">The entry in the panel.</param>
    public static CardChips Of(ChainCard card, IReadOnlySet<string>? matches, bool onlyMatches, Entry? selected)
    {
        var places = card.Players.Take(card.ChipCount).Where(Wanted);
        var forward = card.Players.Skip(card.ChipCount)
            .Where(entry => entry == selected || (matches is not null && Passes(entry)))
            .OrderBy(entry => entry != selected)
            .Take(card.ChipCount);
        List<Entry> shown = [.. places, .. forward];
        return new CardChips(shown, card.Entries.Count(Wanted) - shown.Count, card.Entries.Count(Passes));

        bool Wanted(Entry entry) => !onlyMatches || entry == selected || Passes(entry);

        bool Passes(Entry entry) => matches?.Contains(entry.Id) != false;
    }
}
