namespace AiChainAtlas.Domain.Provenance;

/// <summary>How far a fact can be trusted, best first.</summary>
public enum Confidence
{
    /// <summary>A source states it.</summary>
    Reported,

    /// <summary>Sources point to it without stating it.</summary>
    Likely,

    /// <summary>Worked out from other figures.</summary>
    Estimated,

    /// <summary>Recalled or contradicted; no source that was read shows it.</summary>
    Unverified,
}

/// <summary>Which of several values of one field is to be used; lower is better.</summary>
public enum Rank
{
    /// <summary>The best known value.</summary>
    Preferred,

    /// <summary>A value without a verdict.</summary>
    Normal,

    /// <summary>Replaced by a better value and kept so that the correction stays visible.</summary>
    Deprecated,
}
