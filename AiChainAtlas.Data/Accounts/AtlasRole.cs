namespace AiChainAtlas.Data.Accounts;

/// <summary>What a user may do; each role may do all that the ones before it may.</summary>
/// <param name="Key">How it is stored, and what its claim says.</param>
/// <param name="Label">How it is shown.</param>
/// <param name="Meaning">What it allows, in a sentence for the users page.</param>
public sealed record AtlasRole(string Key, string Label, string Meaning)
{
    public const string ViewerKey = "viewer";
    public const string EditorKey = "editor";
    public const string AdminKey = "admin";

    public static readonly IReadOnlyList<AtlasRole> All =
    [
        new(ViewerKey, "Viewer", "sees drafts"),
        new(EditorKey, "Editor", "changes the atlas"),
        new(AdminKey, "Admin", "changes the atlas, manages users"),
    ];

    public static AtlasRole? Find(string? key) => All.FirstOrDefault(role => role.Key == key);
}
