using AiChainAtlas.Domain.Browse;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Web.Cards.Bodies;
using AiChainAtlas.Web.Shell;

namespace AiChainAtlas.Web.Cards.Pages;

/// <summary>The card of a link: what it does, its main players, its counterpart in the other lane.</summary>
public static class LinkPageCard
{
    public static readonly CardKind Kind = new(
        SiteUrls.Links + "/{id}", request => request.Atlas.FindLink(request.Id) is { } link ? Of(request.Atlas, link) : CardAnswer.None);

    public static Card Of(Atlas atlas, Link link)
    {
        var players = PlayerOrder.PlayersOf(atlas, link).Select(entry => entry.Name).ToList();
        var counterparts = Alternatives.CounterpartsOf(atlas, link).Select(other => other.Name).ToList();
        var stage = atlas.StageOf(link);
        return new Card
        {
            Path = SiteUrls.Link(link.Id),
            Title = link.Name,
            Text = $"{link.Purpose} " +
                $"{link.Lane.Label()} lane, {CardText.Count(players.Count, "entry", "entries")}{(players.Count == 0 ? "" : $": {CardText.Names(players, 3)}")}.",
            Kicker = $"{link.Lane.Label()} lane · {(stage is null ? "outside the chain" : $"stage {stage.Order}, {stage.Name}")}",
            PlainHeading = link.Id,
            Lead = link.Purpose,
            Lane = link.Lane,
            Monogram = link.Name,
            Body = new CardRows(
            [
                Names("Main players", players),
                Names(link.Lane == Lane.Ai ? "Crypto counterpart" : "Counterpart", counterparts),
            ]),
            Note = $"{CardText.Count(players.Count, "entry", "entries")} on this link",
        };
    }

    private static CardRow Names(string label, List<string> names) =>
        names.Count == 0 ? new(label, "none recorded") : CardRow.OfNames(label, names);
}
