using AiChainAtlas.Domain.Learn;

namespace AiChainAtlas.Domain.Rules;

/// <summary>Claims, terms and milestones are complete.</summary>
internal static class LearnRules
{
    public static readonly AtlasRule ClaimTold = new(
        "claim-told",
        "A claim has its statement and what the record says.",
        ground => ground.Claims.Places.SelectMany(claim =>
            new[] { (Part: "statement", Text: claim.Item.Statement), (Part: "record", Text: claim.Item.Record) }
                .Where(text => string.IsNullOrWhiteSpace(text.Text))
                .Select(text => claim.Breach(text.Part, $"The {text.Part} is empty; write it in a sentence."))));

    public static readonly AtlasRule TermDefined = new(
        "term-defined",
        "A term has a definition.",
        ground => ground.Terms.Places
            .Where(term => string.IsNullOrWhiteSpace(term.Item.Definition))
            .Select(term => term.Breach("definition", "The definition is empty; say in a sentence what the term means.")));

    public static readonly AtlasRule MilestoneTold = new(
        "milestone-told",
        "A milestone says what happened and when.",
        ground => ground.Milestones.Places
            .Where(milestone => string.IsNullOrWhiteSpace(milestone.Item.Event))
            .Select(milestone => milestone.Breach("event", "The event is empty; say in a sentence what happened."))
            .Concat(ground.Milestones.Places
                .Where(milestone => !milestone.Item.Date.IsDated)
                .Select(milestone => milestone.Breach("date", "The date is missing; give at least the year or the decade."))));

    public static readonly AtlasRule MilestoneTrack = new(
        "milestone-track",
        "A milestone is on a track of the timeline.",
        ground => ground.Milestones.Places
            .Where(milestone => !Milestone.Tracks.Contains(milestone.Item.Track))
            .Select(milestone => milestone.Breach("track", $"There is no track '{milestone.Item.Track}'; use one of {string.Join(", ", Milestone.Tracks)}.")));

    public static readonly IReadOnlyList<AtlasRule> All = [ClaimTold, TermDefined, MilestoneTold, MilestoneTrack];
}
