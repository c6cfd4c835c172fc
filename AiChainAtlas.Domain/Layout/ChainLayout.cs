using System.Globalization;
using AiChainAtlas.Domain.Browse;
using AiChainAtlas.Domain.Chain;

namespace AiChainAtlas.Domain.Layout;

/// <summary>Where everything of the chain view goes: columns of stages, cards, chips and ties. Markup only draws it.</summary>
public sealed class ChainLayout
{
    /// <summary>Lines a card needs besides its chips: mark and name, and the gap to the next card.</summary>
    private const int CardLines = 3;

    private const int MostChips = 11;
    private const int FewestChips = 4;

    private readonly Dictionary<string, ChainCard> cardByLink = [];

    private ChainLayout(Atlas atlas)
    {
        var roots = atlas.Links.Where(link => link.ParentId is null && link.StageId is not null).ToList();
        var rootOf = roots
            .SelectMany(root => atlas.WithParts(root), (root, link) => (root, link))
            .ToDictionary(x => x.link.Id, x => x.root.Id);
        var edges = new CardEdges(atlas, rootOf);
        foreach (var lane in Lanes.All)
        {
            PlaceCards(atlas, edges, [.. roots.Where(root => root.Lane == lane)], lane);
        }

        foreach (var (link, root) in rootOf)
        {
            cardByLink[link] = cardByLink[root];
        }

        Columns = [.. atlas.Stages.Select(stage => Column(atlas, edges, stage))];
    }

    /// <summary>Columns, upstream first.</summary>
    public IReadOnlyList<ChainColumn> Columns { get; }

    public IEnumerable<ChainCard> Cards => Columns.SelectMany(column => column.Ai.Concat(column.Crypto));

    /// <summary>The card a link or one of its parts stands on; null outside the chain.</summary>
    public ChainCard? CardOf(string linkId) => cardByLink.GetValueOrDefault(linkId);

    public static ChainLayout Of(Atlas atlas) => new(atlas);

    private void PlaceCards(Atlas atlas, CardEdges edges, IReadOnlyList<Link> links, Lane lane)
    {
        var byStage = links.ToLookup(link => link.StageId);
        var most = atlas.Stages.Select(stage => byStage[stage.Id].Count()).DefaultIfEmpty().Max();
        var lines = most * (CardLines + FewestChips);
        var number = 0;
        foreach (var stage in atlas.Stages)
        {
            var cards = byStage[stage.Id].ToList();
            var chips = Math.Clamp((lines / Math.Max(1, cards.Count)) - CardLines, FewestChips, MostChips);
            foreach (var link in cards)
            {
                cardByLink[link.Id] = Card(atlas, edges, link, Mark(lane, number++), chips);
            }
        }
    }

    private static ChainCard Card(Atlas atlas, CardEdges edges, Link link, string mark, int chips)
    {
        var links = atlas.WithParts(link).ToList();
        var entries = PlayerOrder.PlayersOf(atlas, link);
        return new ChainCard
        {
            Link = link,
            Mark = mark,
            Parts = [.. links.Skip(1)],
            Entries = entries,
            Players = [.. entries.Where(entry => links.Exists(part => part.Id == entry.LinkId || atlas.PlaceOn(part.Id, entry.Id) is not null))],
            ChipCount = chips,
            Suppliers = edges.Of(link.Id, Direction.Upstream),
            Customers = edges.Of(link.Id, Direction.Downstream),
            Counterparts = edges.Of(link.Id, Direction.Counterpart),
        };
    }

    private ChainColumn Column(Atlas atlas, CardEdges edges, Stage stage)
    {
        var cards = cardByLink.Values.Distinct().Where(card => card.Link.StageId == stage.Id).ToList();
        var ai = cards.Where(card => card.Link.Lane == Lane.Ai).ToList();
        var crypto = cards.Where(card => card.Link.Lane == Lane.Crypto).ToList();
        var ties = ai.SelectMany(card => TiesOf(edges, card))
            .Concat(crypto.Where(card => card.Counterparts.Count == 0).Select(card => new ChainTie(TieKind.None, null, card, [])));
        var next = atlas.Stages.FirstOrDefault(s => s.Order > stage.Order);
        var feedsNext = next is not null && ai
            .SelectMany(card => card.Customers)
            .Any(id => cardByLink[id].Link is { Lane: Lane.Ai } link && link.StageId == next.Id);
        return new ChainColumn(stage, ai, [.. ties], crypto, feedsNext);
    }

    private IEnumerable<ChainTie> TiesOf(CardEdges edges, ChainCard ai)
    {
        if (ai.Counterparts.Count == 0)
        {
            return [new ChainTie(TieKind.None, ai, null, [])];
        }

        return ai.Counterparts.Select(id => cardByLink[id]).Select(crypto =>
        {
            var relations = edges.Pairing(ai.Link.Id, crypto.Link.Id);
            var kind = relations.All(r => r.Contested) ? TieKind.Contested : TieKind.Counterpart;
            return new ChainTie(kind, ai, crypto, [.. relations.Select(r => r.Note).Where(note => note.Length > 0)]);
        });
    }

    private static string Mark(Lane lane, int number) => lane == Lane.Ai
        ? (number + 1).ToString(CultureInfo.InvariantCulture)
        : number < 26 ? ((char)('A' + number)).ToString() : $"Z{number - 24}";
}
