namespace AiChainAtlas.Domain.Chain;

/// <summary>What kind of value a field holds; decides validation, display and structured data.</summary>
public enum FieldKind
{
    /// <summary>One or more sentences.</summary>
    Prose,

    /// <summary>A short word or name.</summary>
    Text,

    /// <summary>A domain and path without the scheme, such as <c>nvidia.com/networking</c>.</summary>
    Website,

    /// <summary>A four-digit year.</summary>
    Year,

    /// <summary>An account or repository path on GitHub.</summary>
    GitHub,

    /// <summary>A ticker symbol of a traded asset.</summary>
    Ticker,

    /// <summary>An id in CoinGecko's list of coins.</summary>
    CoinGecko,

    /// <summary>One of <see cref="EntryStatus.All"/>.</summary>
    Status,
}

/// <summary>One field of an entry, declared once in <see cref="EntryFields"/>.</summary>
public sealed record EntryField
{
    /// <summary>The word used in files, columns and the API.</summary>
    public required string Key { get; init; }

    public required string Label { get; init; }

    /// <summary>What the value says, for editors and for the schema.</summary>
    public required string Meaning { get; init; }

    public required FieldKind Kind { get; init; }

    /// <summary>Whether several values hold at the same time (chains of a token, former names).</summary>
    public bool Multiple { get; init; }

    /// <summary>Weight in search; 0 keeps the field out of it.</summary>
    public double SearchWeight { get; init; }

    /// <summary>Whether the table of entries shows it unless told otherwise.</summary>
    public bool InTableByDefault { get; init; }
}
