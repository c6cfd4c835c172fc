using System.Text.RegularExpressions;

namespace AiChainAtlas.Web.Tests.Architecture;

/// <summary>All parts are one style sheet in the end: what a part calls by a bare class name reaches every page that uses the name.</summary>
public sealed partial class StyleRules
{
    private static readonly string Web = Path.Combine(SourceTree.Root, "AiChainAtlas.Web");

    [Fact]
    public void A_class_is_styled_by_its_bare_name_in_one_part_only()
    {
        var parts = Directory.EnumerateFiles(Web, "*.css", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Web, path).Replace('\\', '/'))
            .Where(part => !part.StartsWith("wwwroot/", StringComparison.Ordinal) && !part.StartsWith("bin/", StringComparison.Ordinal) && !part.StartsWith("obj/", StringComparison.Ordinal))
            .Where(part => part != "Ui/print.css" && !part.StartsWith("Embed/", StringComparison.Ordinal))
            .ToList();
        Assert.NotEmpty(parts);
        var shared = parts
            .SelectMany(part => BareClasses(File.ReadAllText(Path.Combine(Web, part))).Select(name => (name, part)))
            .Distinct()
            .GroupBy(use => use.name)
            .Where(uses => uses.Count() > 1)
            .Select(uses => $"{uses.Key} in {string.Join(" and ", uses.Select(use => use.part))}");
        Assert.Empty(shared);
    }

    private static IEnumerable<string> BareClasses(string css) => Rule().Matches(Comment().Replace(css, ""))
        .SelectMany(rule => rule.Groups["selectors"].Value.Split(',', StringSplitOptions.TrimEntries))
        .Where(selector => BareClass().IsMatch(selector));

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"(?<selectors>[^{}]+)\{")]
    private static partial Regex Rule();

    [GeneratedRegex(@"^\.[\w-]+$")]
    private static partial Regex BareClass();
}
