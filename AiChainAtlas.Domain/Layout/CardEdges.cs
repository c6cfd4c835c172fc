using AiChainAtlas.Domain.Chain;

namespace AiChainAtlas.Domain.Layout;

/// <summary>Relations between links, gathered up to the cards that the links stand on.</summary>
internal sealed class CardEdges
{
    private readonly ILookup<(string Card, Direction Direction), (string Other, Relation Relation)> edges;
    private readonly Dictionary<string, int> order;

    /// <param name="atlas">The atlas.</param>
    /// <param name="rootOf">Id of the card's link by id of each link on the chain.</param>
    public CardEdges(Atlas atlas, IReadOnlyDictionary<string, string> rootOf)
    {
        order = atlas.Links.Select((link, i) => (link.Id, i)).ToDictionary(x => x.Id, x => x.i);
        edges = rootOf.Keys
            .SelectMany(atlas.NeighboursOf, (link, neighbour) => (link, neighbour))
            .Where(x => rootOf.ContainsKey(x.neighbour.OtherId) && rootOf[x.neighbour.OtherId] != rootOf[x.link])
            .ToLookup(x => (rootOf[x.link], x.neighbour.Direction), x => (rootOf[x.neighbour.OtherId], x.neighbour.Relation));
    }

    public IReadOnlyList<string> Of(string card, Direction direction) =>
        [.. edges[(card, direction)].Select(edge => edge.Other).Distinct().OrderBy(id => order[id])];

    /// <summary>The counterpart relations behind one tie.</summary>
    public IReadOnlyList<Relation> Pairing(string card, string other) =>
        [.. edges[(card, Direction.Counterpart)].Where(edge => edge.Other == other).Select(edge => edge.Relation)];
}
