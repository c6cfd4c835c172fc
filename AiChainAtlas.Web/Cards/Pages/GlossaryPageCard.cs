using AiChainAtlas.Domain.Browse;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Learn;
using AiChainAtlas.Domain.Provenance;
using AiChainAtlas.Web.Cards.Bodies;
using AiChainAtlas.Web.Shell;

namespace AiChainAtlas.Web.Cards.Pages;

/// <summary>The card of the glossary, or of one term of it.</summary>
public static class GlossaryPageCard
{
    public static readonly CardKind Kind = new(SiteUrls.Glossary, request =>
    {
        var (text, problem) = EntryQueryReader.ReadText("q", request.Query("q"));
        var (term, unknown) = TermIndex.Read(request.Atlas.Content.Terms, request.Query(TermIndex.TermKey));
        return (problem ?? unknown) is { } found ? found : (CardAnswer)(term is null ? Of(request.Atlas, text) : Of(request.Atlas, term));
    });

    public static Card Of(Atlas atlas, string text) => new()
    {
        Path = SiteUrls.Glossary,
        State = text.Length == 0 ? [] : [new("q", text)],
        Title = "Glossary",
        Text = $"{CardText.Count(atlas.Content.Terms.Count, "term")} of AI and crypto, each in a sentence or two, with sources and the articles that use them.",
        Kicker = CardText.Count(atlas.Content.Terms.Count, "term"),
        Body = new CardRows([CardRow.OfNames("From A to Z", [.. TermIndex.Of(atlas.Content.Terms).Select(letter => letter.First().Name)])]),
        Note = "with sources",
    };

    public static Card Of(Atlas atlas, Term term)
    {
        var sources = term.SourceIds.Count(id => id != Source.FromMemory);
        var confused = ConfusedTerms.Of(term.Id)
            .Select(pair => (Other: atlas.Content.Terms.FirstOrDefault(other => other.Id == pair.OtherId), pair.Difference))
            .Where(pair => pair.Other is not null)
            .Select(pair => new CardRow($"Not {pair.Other!.Name}", pair.Difference)).ToList();
        return new Card
        {
            Path = SiteUrls.Glossary,
            State = [new(TermIndex.TermKey, term.Id)],
            Title = term.Name,
            Text = term.Definition,
            Kicker = "Glossary",
            PlainHeading = term.Id,
            Body = confused.Count == 0 ? null : new CardRows(confused),
            Note = sources == 0 ? "no source read" : CardText.Count(sources, "source"),
        };
    }
}
