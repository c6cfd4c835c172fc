namespace AiChainAtlas.Domain.Units;

/// <summary>A unit of measure: values are kept in it, prefixes exist on screen only.</summary>
/// <param name="Key">The word used by the API.</param>
/// <param name="Symbol">What stands behind the number; empty where the number says it all.</param>
/// <param name="Meaning">The unit in words.</param>
/// <param name="Style">How its numbers are written.</param>
public sealed partial record Unit(string Key, string Symbol, string Meaning, NumberStyle Style)
{
    private readonly IReadOnlyList<Spelling> spellings = Named(Key, Symbol);

    /// <summary>How people write it and what is converted into it: those declared, then its key and symbol.</summary>
    public IReadOnlyList<Spelling> Spellings
    {
        get => spellings;
        init => spellings = [.. value, .. Named(Key, Symbol).Where(own => !value.Any(given => own.Key == given.Key))];
    }

    /// <summary>Whether it counts what has no parts, as bytes and operations: then there are no prefixes below one.</summary>
    public bool IsIndivisible { get; init; }

    /// <summary>What stands beside a field or an axis of plain numbers.</summary>
    public string Beside => Style == NumberStyle.Money ? "$" + Symbol : Symbol.Trim();

    // The key of the plain number is no word.
    private static IReadOnlyList<Spelling> Named(string key, string symbol) =>
        [.. new[] { key, symbol.Trim() }.Where(word => word is not ("" or "1")).Distinct().Select(word => new Spelling(word))];
}
