namespace AiChainAtlas.Domain.Search;

/// <summary>What a search result is, in the order in which equally good results are shown.</summary>
public enum SearchKind
{
    /// <summary>A page that answers a question, such as a comparison or a section of an entry.</summary>
    Answer,
    Entry,
    Link,
    Stage,
    Term,

    /// <summary>A page of the menus.</summary>
    Page,

    /// <summary>A data sheet.</summary>
    Accelerator,

    /// <summary>All prices of one accelerator.</summary>
    Price,

    /// <summary>An article or a section of one.</summary>
    Article,
    Calculator,
    Chart,

    /// <summary>An event on the timeline.</summary>
    Milestone,
    Claim,
    Model,
    Source,
}

/// <summary>How a kind of result is written for machines and for people.</summary>
public static class SearchKinds
{
    public static readonly IReadOnlyList<SearchKind> All = Enum.GetValues<SearchKind>();

    /// <summary>The word used by the API.</summary>
    public static string Key(this SearchKind kind) => kind.ToString().ToLowerInvariant();

    /// <summary>The heading of a group of results.</summary>
    public static string Heading(this SearchKind kind) => kind switch
    {
        SearchKind.Answer => "Answer",
        SearchKind.Entry => "Entries",
        SearchKind.Link => "Links of the chain",
        SearchKind.Stage => "Stages",
        SearchKind.Term => "Glossary",
        SearchKind.Page => "Pages",
        SearchKind.Accelerator => "Accelerators",
        SearchKind.Price => "Prices",
        SearchKind.Article => "Articles",
        SearchKind.Calculator => "Calculators",
        SearchKind.Chart => "Charts",
        SearchKind.Milestone => "Timeline",
        SearchKind.Claim => "Claims of the article",
        SearchKind.Model => "Models",
        SearchKind.Source => "Sources",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Give the new kind of result a heading."),
    };
}
