using AiChainAtlas.Domain.Browse;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Provenance;
using AiChainAtlas.Web.Cards.Bodies;
using AiChainAtlas.Web.Shell;

namespace AiChainAtlas.Web.Cards.Pages;

/// <summary>The card of an entry: what it does, where it stands, its main facts and what they rest on.</summary>
public static class EntryPageCard
{
    private const int MostFacts = 4;

    /// <summary>Facts by what a reader who knows nothing of the entry asks first.</summary>
    private static readonly EntryField[] Asked =
    [
        EntryFields.Founded, EntryFields.Launched, EntryFields.Country, EntryFields.Ticker, EntryFields.StockTicker, EntryFields.Website,
        EntryFields.Renamed, EntryFields.FormerName, EntryFields.TokenChains, EntryFields.GitHub,
    ];

    public static readonly CardKind Kind = new(
        SiteUrls.Entries + "/{id}",
        request => (request.Atlas.FindEntry(request.Id) ?? request.Atlas.FindSuccessor(request.Id)) is { } entry ? Of(request.Atlas, entry)
            : CardAnswer.None);

    /// <summary>The page on how to cite an entry.</summary>
    public static readonly CardKind OfCitations = new(
        SiteUrls.Entries + "/{id}/cite",
        request => request.Atlas.FindEntry(request.Id) is { } entry ? Citations(request.Atlas, entry) : CardAnswer.None);

    public static Card Citations(Atlas atlas, Entry entry) => Of(atlas, entry) with
    {
        Path = SiteUrls.EntryCitations(entry.Id),
        Title = $"Cite {entry.Name}",
        Text = $"How to cite what the atlas says of {entry.Name}: each fact with its best source, as a sentence and as BibTeX.",
        Lead = "Each fact with its best source, as a sentence and as BibTeX.",
        PlainHeading = $"Cite {entry.Id}",
    };

    public static Card Of(Atlas atlas, Entry entry)
    {
        var link = atlas.LinkOf(entry);
        var status = EntryStatus.Of(entry);
        var facts = Asked.Select(field => (Field: field, Fact: entry.Best(field))).Where(x => x.Fact is not null).Take(MostFacts).ToList();
        var place = $"{link.Lane.Label()} lane, {link.Name}";
        var what = entry.Value(EntryFields.Description);
        return new Card
        {
            Path = SiteUrls.Entry(entry.Id),
            Title = entry.Name,
            Text = $"{entry.Name}: {(what is null ? "" : $"{what} ")}{place}; {SourcesRead(entry)}.",
            Kicker = $"{link.Lane.Label()} lane · {link.Name}",
            PlainHeading = entry.Id,
            Lead = what ?? $"On the link {link.Name}. What it does is not recorded yet.",
            Lane = link.Lane,
            Monogram = entry.Name,
            Badge = status == EntryStatus.Active ? null : new CardBadge($"Status: {status.Label.ToLowerInvariant()}", CardTone.Warn),
            Body = facts.Count == 0 ? null : new CardFacts([.. facts.Select(x => Of(entry, x.Field, x.Fact!))]),
            Note = EntryColumns.NewestFact(entry) is { } newest ? $"{SourcesRead(entry)} · newest fact {newest.InWords}"
                : SourcesRead(entry),
        };
    }

    private static CardFact Of(Entry entry, EntryField field, Fact fact)
    {
        var sources = fact.SourceIds.Count(id => id != Source.FromMemory);
        return new CardFact(field.Label, field.Multiple ? string.Join(", ", entry.Values(field)) : fact.Value, sources == 0
            ? "no source read" : CardText.Count(sources, "source"));
    }

    private static string SourcesRead(Entry entry) => $"{CardText.Count(EntryColumns.SourceCount(entry), "source")} read";
}
