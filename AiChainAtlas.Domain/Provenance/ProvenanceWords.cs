namespace AiChainAtlas.Domain.Provenance;

/// <summary>How confidence and rank are written for machines.</summary>
public static class ProvenanceWords
{
    public static readonly IReadOnlyDictionary<string, Confidence> Confidences =
        Enum.GetValues<Confidence>().ToDictionary(Key);

    public static readonly IReadOnlyDictionary<string, Rank> Ranks = Enum.GetValues<Rank>().ToDictionary(Key);

    public static string Key(this Confidence confidence) => confidence switch
    {
        Confidence.Reported => "reported",
        Confidence.Likely => "likely",
        Confidence.Estimated => "estimated",
        _ => "unverified",
    };

    public static string Key(this Rank rank) => rank switch
    {
        Rank.Preferred => "preferred",
        Rank.Normal => "normal",
        _ => "deprecated",
    };
}
