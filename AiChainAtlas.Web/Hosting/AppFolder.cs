namespace AiChainAtlas.Web.Hosting;

/// <summary>Where the program finds its files and keeps its data.</summary>
public static class AppFolder
{
    /// <summary>
    /// The folder of a published program, wherever it is started from: services start in <c>/</c>. Null when it is run from
    /// source, where the files are those of the project.
    /// </summary>
    public static string? Published { get; } = Directory.Exists(Path.Combine(AppContext.BaseDirectory, "wwwroot")) ? AppContext.BaseDirectory : null;
}
