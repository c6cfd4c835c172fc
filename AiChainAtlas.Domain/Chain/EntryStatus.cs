namespace AiChainAtlas.Domain.Chain;

/// <summary>A value of the field <see cref="EntryFields.Status"/>.</summary>
public sealed record EntryStatus(string Key, string Label, string Meaning)
{
    public static readonly EntryStatus Active = new("active", "Active", "Recent evidence shows that it runs under this name.");
    public static readonly EntryStatus Renamed = new("renamed", "Renamed", "It runs under a new name or ticker.");
    public static readonly EntryStatus Merged = new("merged", "Merged", "Bought by or merged into another; see what became of it.");
    public static readonly EntryStatus Inactive = new("inactive", "Inactive", "It has stopped.");
    public static readonly EntryStatus Unknown = new("unknown", "Unknown", "No recent evidence either way.");

    public static readonly IReadOnlyList<EntryStatus> All = [Active, Renamed, Merged, Inactive, Unknown];

    public static EntryStatus? Find(string? key) => All.FirstOrDefault(s => s.Key == key);

    /// <summary>The status of an entry; <see cref="Unknown"/> when no fact says.</summary>
    public static EntryStatus Of(Entry entry) => Find(entry.Value(EntryFields.Status)) ?? Unknown;
}
