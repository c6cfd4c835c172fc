namespace AiChainAtlas.Web.Tests.Architecture;

/// <summary>The source files of the product, read from the repository the tests were built in.</summary>
internal static class SourceTree
{
    /// <summary>The folder of the repository.</summary>
    public static readonly string Root = FindRoot();

    public static readonly IReadOnlyList<(string Path, string Text)> All =
        [.. new[] { "AiChainAtlas.Domain", "AiChainAtlas.Data", "AiChainAtlas.Web" }.SelectMany(Files)];

    public static IEnumerable<(string Path, string Text)> Under(string folder) => All.Where(file => file.Path.StartsWith(folder, StringComparison.Ordinal));

    private static IEnumerable<(string Path, string Text)> Files(string project) =>
        from file in Directory.EnumerateFiles(Path.Combine(Root, project), "*", SearchOption.AllDirectories)
        let path = Path.GetRelativePath(Root, file).Replace('\\', '/')
        where path.EndsWith(".cs", StringComparison.Ordinal) || path.EndsWith(".razor", StringComparison.Ordinal)
        where !path.Split('/').Any(part => part is "bin" or "obj" or "Migrations")
        select (path, File.ReadAllText(file));

    private static string FindRoot()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "AiChainAtlas.sln")))
            {
                return at.FullName;
            }
        }

        throw new DirectoryNotFoundException("The tests read the source: run them from a build inside the repository.");
    }
}
