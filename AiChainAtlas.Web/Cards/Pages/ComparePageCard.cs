using AiChainAtlas.Domain.Browse;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Web.Cards.Bodies;
using AiChainAtlas.Web.Shell;

namespace AiChainAtlas.Web.Cards.Pages;

/// <summary>The card of a comparison: the entries side by side.</summary>
public static class ComparePageCard
{
    public static readonly CardKind Kind = new(SiteUrls.Compare, request =>
    {
        var ids = (request.Query("e") ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var entries = ids.Select(id => request.Atlas.FindEntry(id) ?? request.Atlas.FindSuccessor(id)).Distinct().ToList();
        return entries.Contains(null) || entries.Count > Comparison.MaxEntries ? CardAnswer.None
            : Of(request.Atlas, [.. entries.OfType<Entry>()]);
    });

    public static Card Of(Atlas atlas, IReadOnlyList<Entry> entries)
    {
        const string about = "Two to four entries of the atlas side by side, with the differences marked.";
        if (entries.Count == 0)
        {
            return SitePageCards.Plain(atlas, SiteUrls.Compare, "Compare entries", about);
        }

        var names = entries.Select(entry => entry.Name).ToList();
        var listed = $"{string.Join(", ", names.SkipLast(1))} and {names[^1]}";
        return new Card
        {
            Path = SiteUrls.Compare,
            State = [new("e", string.Join(',', entries.Select(entry => entry.Id)))],
            Title = string.Join(" · ", names),
            Text = entries.Count == 1
                ? about
                : $"{listed} side by side: what each does, its facts with their sources, and where they differ.",
            Kicker = "Side by side",
            Heading = "",
            Lead = "",
            Body = new CardPairs([.. entries.Select(entry => Thing(atlas, entry))]),
            Note = "facts, sources and differences on the page",
        };
    }

    private static CardThing Thing(Atlas atlas, Entry entry)
    {
        var link = atlas.LinkOf(entry);
        return new CardThing(entry.Id, entry.Name, link.Lane, $"{link.Lane.Label()} lane · {link.Name}",
            entry.Value(EntryFields.Description) ?? "What it does is not recorded yet.");
    }
}
