namespace AiChainAtlas.Domain.Rules;

/// <summary>Something that cites sources, whatever it is.</summary>
internal readonly record struct Citing(IReadOnlyList<string> SourceIds, bool HasList, Func<string, string, Breach> At)
{
    /// <summary>Whether citing nothing is allowed: editors are told of it as work.</summary>
    public bool MayBeEmpty { get; init; }

    /// <summary>Everything in the content that cites.</summary>
    public static IEnumerable<Citing> Everything(Ground ground) => ground.Facts
        .Select(fact => new Citing(fact.Fact.SourceIds, true, fact.Breach))
        .Concat(ground.Relations.Places.Select(relation => new Citing(relation.Item.SourceIds, true, relation.Breach)))
        .Concat(ground.Claims.Places.Select(claim => new Citing(claim.Item.SourceIds, true, claim.Breach)))
        .Concat(ground.Milestones.Places.Select(milestone => new Citing(milestone.Item.SourceIds, true, milestone.Breach)))
        .Concat(ground.Terms.Places.Select(term => new Citing(term.Item.SourceIds, true, term.Breach)))
        .Concat(ground.Ranks.Places.Select(rank => new Citing(rank.Item.SourceIds, true, rank.Breach) { MayBeEmpty = true }))
        .Concat(ground.Accelerators.Places.Select(chip => new Citing(chip.Item.SourceIds, true, chip.Breach) { MayBeEmpty = true }))
        .Concat(ground.Prices.Places.Select(price => new Citing(price.Item.SourceIds, true, price.Breach) { MayBeEmpty = true }))
        .Concat(ground.Models.Places.Select(model => new Citing([model.Item.SourceId], false, model.Breach)))
        .Concat(ground.Models.Places.Where(model => model.Item.ShapeSourceId is not null)
            .Select(model => new Citing([model.Item.ShapeSourceId!], false, (_, message) => model.Breach("shape_source", message))))
        .Concat(ground.ChipStock.Places.Select(stock => new Citing([stock.Item.SourceId], false, stock.Breach)));

    /// <summary>A breach at one of the sources.</summary>
    public Breach Breach(int number, string message) => At(HasList ? $"sources/{number}" : "source", message);

    /// <summary>A breach of the citation as a whole.</summary>
    public Breach Breach(string message) => At(HasList ? "sources" : "source", message);
}
