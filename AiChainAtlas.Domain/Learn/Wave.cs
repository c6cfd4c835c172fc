namespace AiChainAtlas.Domain.Learn;

/// <summary>A time in which much was hoped of AI, told by the milestones it begins and ends with.</summary>
/// <param name="Key">The word used in addresses.</param>
/// <param name="Name">What people call it.</param>
/// <param name="FirstId">Id of the milestone it begins with.</param>
/// <param name="LastId">Id of the milestone it ends with; null while it goes on.</param>
public sealed record Wave(string Key, string Name, string FirstId, string? LastId)
{
    /// <summary>The three waves, dated as the record has them and not as the article does (claims c15, c17 and c20).</summary>
    public static readonly IReadOnlyList<Wave> All =
    [
        new("symbols", "Symbols", "1956-dartmouth-workshop-gives-field", "1969-minsky-papert-publish-critique"),
        new("experts", "Experts", "1982-r1-expert-system-credited", "1997-deep-blue-beats-world"),
        new("deep-learning", "Deep learning", "2006-hinton-osindero-teh-publish", null),
    ];

    /// <summary>Its first and last year; a wave that goes on ends with <paramref name="end"/>, and one whose milestones are gone has no length.</summary>
    public (double From, double To) Years(IReadOnlyList<Milestone> milestones, double end)
    {
        var from = YearOf(FirstId) ?? end;
        return (from, LastId is null ? end : YearOf(LastId) ?? from);

        double? YearOf(string id) => milestones.FirstOrDefault(m => m.Id == id)?.Date.Start.Year;
    }
}
