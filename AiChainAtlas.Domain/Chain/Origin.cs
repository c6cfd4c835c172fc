namespace AiChainAtlas.Domain.Chain;

/// <summary>Whether the source article names a thing or the atlas added it.</summary>
public enum Origin
{
    /// <summary>Named by the source article.</summary>
    Seed,

    /// <summary>Added by the atlas.</summary>
    Added,
}

/// <summary>How an origin is written for machines and for people.</summary>
public static class Origins
{
    public static string Key(this Origin origin) => origin == Origin.Seed ? "seed" : "added";

    public static string Label(this Origin origin) =>
        origin == Origin.Seed ? "Named in the article" : "Added by the atlas";

    public static bool TryParse(string? text, out Origin origin)
    {
        origin = text == "seed" ? Origin.Seed : Origin.Added;
        return text is "seed" or "added";
    }
}
