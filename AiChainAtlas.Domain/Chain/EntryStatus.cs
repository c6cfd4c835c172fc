namespace AiChainAtlas.Domain.Chain;

/// <summary>A value of the field <see cref="EntryFields.Status"/>: whether the thing runs. A new name says nothing about that.</summary>
public sealed record EntryStatus(string Key, string Label, string Meaning)
{
    public static readonly EntryStatus Active = new("active", "Active", "Recent evidence shows that it runs.");
    public static readonly EntryStatus Merged = new("merged", "Merged", "Bought by or merged into another; its page says which.");
    public static readonly EntryStatus Inactive = new("inactive", "Stopped", "It has stopped.");
    public static readonly EntryStatus Unknown = new("unknown", "Not known", "No recent evidence either way.");

    public static readonly IReadOnlyList<EntryStatus> All = [Active, Merged, Inactive, Unknown];

    public static EntryStatus? Find(string? key) => All.FirstOrDefault(s => s.Key == key);

    /// <summary>The status of an entry; <see cref="Unknown"/> when no fact says.</summary>
    public static EntryStatus Of(Entry entry) => Find(entry.Value(EntryFields.Status)) ?? Unknown;
}
