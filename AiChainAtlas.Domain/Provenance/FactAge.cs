namespace AiChainAtlas.Domain.Provenance;

/// <summary>How long ago a fact was known to hold.</summary>
public enum FactAge
{
    /// <summary>Under 12 months.</summary>
    Fresh,

    /// <summary>12 to 24 months.</summary>
    Ageing,

    /// <summary>Over 24 months.</summary>
    Old,

    /// <summary>Its source carries no date.</summary>
    Undated,
}

/// <summary>Reads the age of facts.</summary>
public static class FactAges
{
    public static FactAge Of(PartialDate asOf, DateOnly today) => asOf.MonthsBefore(today) switch
    {
        null => FactAge.Undated,
        < 12 => FactAge.Fresh,
        <= 24 => FactAge.Ageing,
        _ => FactAge.Old,
    };

    public static string Label(this FactAge age) => age switch
    {
        FactAge.Fresh => "under 12 months",
        FactAge.Ageing => "12 to 24 months",
        FactAge.Old => "over 24 months",
        _ => "undated",
    };
}
