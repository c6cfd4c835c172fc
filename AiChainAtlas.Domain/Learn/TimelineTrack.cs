namespace AiChainAtlas.Domain.Learn;

/// <summary>One of the tracks of the timeline.</summary>
/// <param name="Key">The word of <see cref="Milestone.Track"/>.</param>
/// <param name="Label">What people read.</param>
public sealed record TimelineTrack(string Key, string Label)
{
    /// <summary>The tracks, those of both sides between the two.</summary>
    public static readonly IReadOnlyList<TimelineTrack> All =
        [new("ai", "AI"), new("aixcrypto", "AI and crypto"), new("crypto", "Crypto")];

    /// <exception cref="InvalidOperationException">The rules of the atlas let no such track be published.</exception>
    public static TimelineTrack Of(Milestone milestone) => All.First(track => track.Key == milestone.Track);
}
