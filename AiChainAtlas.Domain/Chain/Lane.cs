namespace AiChainAtlas.Domain.Chain;

/// <summary>One of the two sides of the map.</summary>
public enum Lane
{
    /// <summary>The AI industry chain.</summary>
    Ai,

    /// <summary>Its crypto counterparts.</summary>
    Crypto,
}

/// <summary>How a lane is written for machines and for people.</summary>
public static class Lanes
{
    public static readonly IReadOnlyList<Lane> All = [Lane.Ai, Lane.Crypto];

    /// <summary>The word used in addresses, files and the API: <c>ai</c> or <c>crypto</c>.</summary>
    public static string Key(this Lane lane) => lane == Lane.Ai ? "ai" : "crypto";

    public static string Label(this Lane lane) => lane == Lane.Ai ? "AI" : "Crypto";

    public static Lane Other(this Lane lane) => lane == Lane.Ai ? Lane.Crypto : Lane.Ai;

    public static bool TryParse(string? text, out Lane lane)
    {
        lane = text == "crypto" ? Lane.Crypto : Lane.Ai;
        return text is "ai" or "crypto";
    }
}
