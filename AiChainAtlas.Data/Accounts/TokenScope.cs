namespace AiChainAtlas.Data.Accounts;

/// <summary>The most that an API token may do; the role of its owner bounds it too.</summary>
/// <param name="Key">How it is stored, and what its claim says.</param>
/// <param name="Label">How it is shown.</param>
public sealed record TokenScope(string Key, string Label)
{
    public const string ReadKey = "read";
    public const string EditKey = "edit";
    public const string AdminKey = "admin";

    public static readonly IReadOnlyList<TokenScope> All = [new(ReadKey, "Read"), new(EditKey, "Read and edit"), new(AdminKey, "Everything you may")];

    public static TokenScope? Find(string? key) => All.FirstOrDefault(scope => scope.Key == key);
}
