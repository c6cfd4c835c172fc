namespace AiChainAtlas.Domain.Search;

/// <summary>The shorter forms of a name that people type.</summary>
internal static class NameForms
{
    private static readonly string[] Separators = [": ", " / "];

    /// <summary>
    /// "The Graph" is also called "Graph", "World (Worldcoin)" also "World" and "Worldcoin", "Link by link: chips" also "chips",
    /// "FP16 / BF16" also "FP16". The first two are as good as the name itself.
    /// </summary>
    public static IEnumerable<(string Form, bool IsName)> Of(string name)
    {
        if (name.StartsWith("The ", StringComparison.Ordinal))
        {
            yield return (name[4..], true);
        }

        var opens = name.IndexOf(" (", StringComparison.Ordinal);
        var closes = opens < 0 ? -1 : name.IndexOf(')', opens);
        if (opens > 0 && closes > opens + 2)
        {
            yield return (name[..opens] + name[(closes + 1)..], true);

            // "TPU v4 (chip)" and "Token (text)" say in brackets what they are, which is no name.
            var inside = name[(opens + 2)..closes];
            if (char.IsUpper(inside, 0) || inside.Any(char.IsDigit))
            {
                yield return (inside, false);
            }
        }

        foreach (var separator in Separators)
        {
            if (name.Contains(separator, StringComparison.Ordinal))
            {
                foreach (var part in name.Split(separator))
                {
                    yield return (part, false);
                }
            }
        }
    }
}
