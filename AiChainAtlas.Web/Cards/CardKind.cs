using AiChainAtlas.Data.Audit;
using AiChainAtlas.Domain.Browse;
using AiChainAtlas.Domain.Calculators.Catalogue;
using AiChainAtlas.Domain.Chain;

namespace AiChainAtlas.Web.Cards;

/// <summary>The cards of one sort of page, found by the address of the page.</summary>
/// <param name="Route">Path of the page; what differs from page to page is <c>{id}</c> in it.</param>
/// <param name="Find">The card of one page.</param>
public sealed record CardKind(string Route, Func<CardRequest, CardAnswer> Find);

/// <summary>What an address of a card names, and what its card is made from.</summary>
public sealed record CardRequest
{
    public required Atlas Atlas { get; init; }
    public required CalculatorCatalog Calculators { get; init; }
    public required PublicHistory History { get; init; }
    public required DateOnly Today { get; init; }

    /// <summary>The part of the path that stands for <c>{id}</c>; empty where the route has none.</summary>
    public required string Id { get; init; }

    /// <summary>The value of a query key.</summary>
    public required Func<string, string?> Query { get; init; }
}

/// <summary>A card, or why there is none.</summary>
public readonly record struct CardAnswer(Card? Card, QueryProblem? Problem)
{
    public static readonly CardAnswer None = new(null, new QueryProblem(QueryProblem.NotFound, "id", "The atlas has no such page."));

    public static implicit operator CardAnswer(Card? card) => card is null ? None : new(card, null);

    public static implicit operator CardAnswer(QueryProblem problem) => new(null, problem);
}
