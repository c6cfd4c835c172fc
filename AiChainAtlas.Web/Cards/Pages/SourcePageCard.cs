using AiChainAtlas.Domain.Provenance;
using AiChainAtlas.Web.Cards.Bodies;
using AiChainAtlas.Web.Shell;

namespace AiChainAtlas.Web.Cards.Pages;

/// <summary>The card of a source: what it is and how much rests on it.</summary>
public static class SourcePageCard
{
    public static readonly CardKind Kind = new(
        SiteUrls.Sources + "/{id}", request => request.Atlas.FindSource(request.Id) is { } source
            ? Of(source, request.Atlas.Citations.Of(source.Id)) : CardAnswer.None);

    public static Card Of(Source source, CitedBy cited) => new()
    {
        Path = SiteUrls.Source(source.Id),
        Title = $"{source.Title} (source)",
        Text = "What the atlas takes from " +
            $"{source.Title}{(source.Publisher.Length > 0 ? $", {source.Publisher}" : "")}: cited {CardText.Count(cited.Total, "time")}.",
        Kicker = $"Source · {source.Type.Label} · {source.Kind}",
        Heading = source.Title,
        PlainHeading = source.Id,
        HeadingLines = 4,
        Lead = "",
        Body = new CardFacts(
        [
            .. source.Publisher.Length > 0 ? [new CardFact("Publisher", source.Publisher)] : Array.Empty<CardFact>(),
            new CardFact("Date", source.Date.InWords),
            new CardFact("Cited", CardText.Count(cited.Total, "time")),
        ]),
        Note = "the page lists all citations",
    };
}
