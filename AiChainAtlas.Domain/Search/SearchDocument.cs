namespace AiChainAtlas.Domain.Search;

/// <summary>One thing that a search can find.</summary>
internal readonly record struct SearchDocument(SearchKind Kind, string Id, string Title);

/// <summary>Something that search finds and that is no record of the store: an article, a calculator, a chart, a page.</summary>
public sealed record SiteDocument
{
    public required SearchKind Kind { get; init; }

    /// <summary>Unique within its kind.</summary>
    public required string Id { get; init; }

    public required string Title { get; init; }

    /// <summary>Its address, from the root of the site.</summary>
    public required string Url { get; init; }

    /// <summary>What it says or answers, in a sentence to show.</summary>
    public required string Summary { get; init; }

    /// <summary>A word or two shown beside the title, such as the topic it belongs to.</summary>
    public string Note { get; init; } = "";

    /// <summary>Whether it is a section of a page: of things that bear one name, it comes last.</summary>
    public bool IsSection { get; init; }

    /// <summary>Other names it is looked for by.</summary>
    public IReadOnlyList<string> OtherNames { get; init; } = [];

    /// <summary>The words that it is found by, beside its names.</summary>
    public required string Text { get; init; }
}

/// <summary>A part of the site that tells search what it has.</summary>
public interface ISiteDocuments
{
    IEnumerable<SiteDocument> All { get; }
}
