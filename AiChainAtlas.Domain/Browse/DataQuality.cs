using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Provenance;

namespace AiChainAtlas.Domain.Browse;

/// <summary>A count with its share of a whole.</summary>
public sealed record Share(string Label, int Count, int Of)
{
    /// <summary>0 to 1; 0 of nothing is 0.</summary>
    public double Fraction => Of == 0 ? 0 : (double)Count / Of;
}

/// <summary>How well the atlas knows what it shows, worked out from the facts themselves.</summary>
public sealed record DataQuality
{
    public required int Facts { get; init; }
    public required IReadOnlyList<Share> ByConfidence { get; init; }
    public required IReadOnlyList<Share> ByAge { get; init; }
    public required IReadOnlyList<Share> BySourcing { get; init; }

    /// <summary>Facts that a publication which was read shows: all, then by lane. The others are unverified.</summary>
    public required IReadOnlyList<Share> BySeenSource { get; init; }

    /// <summary>Superseded facts, kept so that corrections stay visible.</summary>
    public required int Corrected { get; init; }

    public required int SourcesCited { get; init; }

    public static DataQuality Of(Atlas atlas, DateOnly today)
    {
        var all = atlas.Entries.SelectMany(entry => entry.Facts).ToList();
        var byLane = atlas.Entries.ToLookup(entry => atlas.LinkOf(entry).Lane, entry => entry);
        var current = all.Where(fact => fact.Rank != Rank.Deprecated).ToList();
        return new DataQuality
        {
            Facts = current.Count,
            ByConfidence = [.. Enum.GetValues<Confidence>().Select(c => new Share(c.ToString(), current.Count(f => f.Confidence == c), current.Count))],
            ByAge = [.. Enum.GetValues<FactAge>().Select(age => new Share(age.Label(), current.Count(f => FactAges.Of(f.AsOf, today) == age), current.Count))],
            BySourcing = [.. Sourcing.All.Select(s => new Share(s.Label, atlas.Entries.Count(e => Sourcing.Of(e) == s), atlas.Entries.Count))],
            BySeenSource = [Seen("All", atlas.Entries), .. Lanes.All.Select(lane => Seen($"{lane.Label()} lane", byLane[lane]))],
            Corrected = all.Count - current.Count,
            SourcesCited = atlas.Content.Sources.Count(s => s.IsRead && atlas.Citations.Of(s.Id).Total > 0),
        };
    }

    private static Share Seen(string label, IEnumerable<Entry> entries)
    {
        var current = entries.SelectMany(entry => entry.Facts).Where(fact => fact.Rank != Rank.Deprecated).ToList();
        return new Share(label, current.Count(fact => fact.IsSourced && fact.Confidence != Confidence.Unverified), current.Count);
    }
}
