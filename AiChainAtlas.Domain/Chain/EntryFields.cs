namespace AiChainAtlas.Domain.Chain;

/// <summary>The fields an entry may have. Pages, comparison, search, seed files and their schema iterate this list.</summary>
public static class EntryFields
{
    public static readonly EntryField Description = new()
    {
        Key = "description",
        Label = "What it does",
        Meaning = "One or two sentences in the atlas's own words on what the entry does.",
        Kind = FieldKind.Prose,
        SearchWeight = 1,
    };

    public static readonly EntryField Status = new()
    {
        Key = "status",
        Label = "Status",
        Meaning = "Whether it runs, has stopped, was merged into another, or is not known.",
        Kind = FieldKind.Status,
        InTableByDefault = true,
    };

    public static readonly EntryField Succession = new()
    {
        Key = "succession",
        Label = "Changes",
        Meaning = "Renames, mergers, purchases and token changes, in words.",
        Kind = FieldKind.Prose,
        SearchWeight = 1,
    };

    public static readonly EntryField FormerName = new()
    {
        Key = "former_name",
        Label = "Also known as",
        Meaning = "Former names, tickers and spellings that search must find.",
        Kind = FieldKind.Text,
        Multiple = true,
        SearchWeight = 8,
    };

    public static readonly EntryField Renamed = new()
    {
        Key = "renamed",
        Label = "Renamed from",
        Meaning = "The name or ticker that it had before its present one.",
        Kind = FieldKind.Text,
        SearchWeight = 8,
    };

    public static readonly EntryField Country = new()
    {
        Key = "country",
        Label = "Country",
        Meaning = "Country of the head office or of the legal entity.",
        Kind = FieldKind.Text,
        SearchWeight = 0.5,
        InTableByDefault = true,
    };

    public static readonly EntryField Founded = new()
    {
        Key = "founded",
        Label = "Founded",
        Meaning = "Year in which the organisation began, or the project behind a network.",
        Kind = FieldKind.Year,
        InTableByDefault = true,
    };

    public static readonly EntryField Launched = new()
    {
        Key = "launched",
        Label = "Launched",
        Meaning = "Year in which the product or network opened to its users.",
        Kind = FieldKind.Year,
    };

    public static readonly EntryField Website = new()
    {
        Key = "website",
        Label = "Website",
        Meaning = "Domain of the official site, with a path where the site is shared, without the scheme.",
        Kind = FieldKind.Website,
        SearchWeight = 2,
    };

    public static readonly EntryField GitHub = new()
    {
        Key = "github",
        Label = "GitHub",
        Meaning = "Account or repository path on GitHub.",
        Kind = FieldKind.GitHub,
        SearchWeight = 1,
    };

    public static readonly EntryField Ticker = new()
    {
        Key = "ticker",
        Label = "Token ticker",
        Meaning = "Symbol of the traded crypto token (an asset on a chain, not text for a model).",
        Kind = FieldKind.Ticker,
        SearchWeight = 8,
        InTableByDefault = true,
    };

    public static readonly EntryField StockTicker = new()
    {
        Key = "stock_ticker",
        Label = "Stock ticker",
        Meaning = "Symbol of the listed share, with the exchange where it is not American: NVDA, 3017.TW.",
        Kind = FieldKind.Text,
        SearchWeight = 6,
    };

    public static readonly EntryField TokenChains = new()
    {
        Key = "token_chains",
        Label = "Token chains",
        Meaning = "Blockchains on which the token exists, one fact a chain.",
        Kind = FieldKind.Text,
        Multiple = true,
        SearchWeight = 0.5,
    };

    public static readonly EntryField CoinGeckoId = new()
    {
        Key = "coingecko_id",
        Label = "CoinGecko id",
        Meaning = "Id of the token in CoinGecko's list.",
        Kind = FieldKind.CoinGecko,
    };

    /// <summary>Every field, in the order in which pages and tables show them.</summary>
    public static readonly IReadOnlyList<EntryField> All =
    [
        Description, Status, Renamed, Succession, FormerName, Country, Founded, Launched,
        Website, GitHub, StockTicker, Ticker, TokenChains, CoinGeckoId,
    ];

    public static EntryField? Find(string key) => All.FirstOrDefault(f => f.Key == key);
}
