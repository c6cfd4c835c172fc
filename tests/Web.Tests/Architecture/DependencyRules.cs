using System.Reflection;
using System.Text.RegularExpressions;
using AiChainAtlas.Data;
using AiChainAtlas.Domain.Browse;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.History;
using AiChainAtlas.Domain.Insights;
using AiChainAtlas.Domain.Learn;
using AiChainAtlas.Web.Hosting;
using AiChainAtlas.Web.Hosting.PageCache;
using AiChainAtlas.Web.Shell;
using Microsoft.AspNetCore.Components;

namespace AiChainAtlas.Web.Tests.Architecture;

public sealed partial class DependencyRules
{
    private static readonly string[] Features = ["Map", "Links", "Entries", "Compare", "Search", "Sources", "About", "Calculators", "Account", "Changes", "Suggest", "Admin", "FactCheck", "Timeline", "Glossary", "Insights", "Prices"];

    private static readonly Assembly[] Products = [typeof(Atlas).Assembly, typeof(AtlasStore).Assembly, typeof(SiteUrls).Assembly];

    public static TheoryData<string> FeatureFolders => [.. Features];

    [Fact]
    public void Domain_uses_the_base_class_library_only() =>
        Assert.All(typeof(Atlas).Assembly.GetReferencedAssemblies(), name => Assert.StartsWith("System.", name.Name, StringComparison.Ordinal));

    [Fact]
    public void Data_uses_the_domain_and_not_the_web()
    {
        var names = typeof(AtlasStore).Assembly.GetReferencedAssemblies().Select(name => name.Name).ToList();
        Assert.Contains("AiChainAtlas.Domain", names);
        Assert.DoesNotContain("AiChainAtlas.Web", names);
    }

    [Fact]
    public void Database_is_named_nowhere_in_pages() => Nowhere(
        SourceTree.Under("AiChainAtlas.Web/").Where(f => !f.Path.StartsWith("AiChainAtlas.Web/Account/", StringComparison.Ordinal) && !f.Path.StartsWith("AiChainAtlas.Web/Hosting/", StringComparison.Ordinal)),
        "EntityFrameworkCore", "AtlasDbContext", "Microsoft.Data.Sqlite");

    [Theory]
    [MemberData(nameof(FeatureFolders))]
    public void Feature_does_not_use_another_feature(string feature) => Nowhere(
        SourceTree.Under($"AiChainAtlas.Web/{feature}/"),
        [.. Features.Where(other => other != feature && !(feature == "Admin" && other == "Account")).SelectMany(other => new[] { $"using AiChainAtlas.Web.{other}", $"AiChainAtlas.Web.{other}." })]);

    [Fact]
    public void Cards_use_what_reads_the_map_and_what_draws_charts_and_no_other_feature() => Nowhere(
        SourceTree.Under("AiChainAtlas.Web/Cards/"),
        [.. Features.Where(feature => feature is not ("Map" or "Insights")).SelectMany(feature => new[] { $"using AiChainAtlas.Web.{feature}", $"AiChainAtlas.Web.{feature}." })]);

    [Fact]
    public void Pictures_know_nothing_of_what_they_show() => Nowhere(
        SourceTree.Under("AiChainAtlas.Web/Pictures/"), "using AiChainAtlas.Domain", "using AiChainAtlas.Data", "using AiChainAtlas.Web");

    [Fact]
    public void The_graphics_library_is_named_where_pictures_are_drawn_only() => Nowhere(
        SourceTree.Under("AiChainAtlas.Web/").Where(f => !f.Path.StartsWith("AiChainAtlas.Web/Pictures/", StringComparison.Ordinal)), "SkiaSharp");

    [Fact]
    public void Addresses_are_written_in_one_place()
    {
        var found = SourceTree.Under("AiChainAtlas.Web/")
            .Where(f => !f.Path.StartsWith("AiChainAtlas.Web/Hosting/", StringComparison.Ordinal) && f.Path is not ("AiChainAtlas.Web/Shell/SiteUrls.cs" or "AiChainAtlas.Web/Api/ApiEndpoints.cs"))
            .SelectMany(f => f.Text.Split('\n')
                .Where(line => !line.StartsWith("@page ", StringComparison.Ordinal) && !line.Contains("href_matches", StringComparison.Ordinal) && SiteAddress().IsMatch(line))
                .Select(line => $"{f.Path}: {line.Trim()}"));
        Assert.Empty(found);
    }

    [Fact]
    public void Files_stay_short()
    {
        var tooLong = SourceTree.All
            .Select(f => (f.Path, Lines: f.Text.AsSpan().Count('\n')))
            .Where(f => f.Lines > (f.Path.EndsWith(".cs", StringComparison.Ordinal) ? 250 : 180));
        Assert.Empty(tooLong);
    }

    [Fact]
    public void No_async_void_and_nothing_left_to_do() => Nowhere(SourceTree.All, "async void", "TODO", "FIXME");

    [Fact]
    public void Types_are_named_for_what_they_are()
    {
        // Packages generate code into the assembly, under names and namespaces of their own.
        var names = Products.SelectMany(a => a.GetTypes()).Where(t => t.Namespace?.StartsWith("AiChainAtlas", StringComparison.Ordinal) == true).Select(t => t.Name);
        Assert.DoesNotContain(names, name => name.EndsWith("Manager", StringComparison.Ordinal) || name.EndsWith("Helper", StringComparison.Ordinal) || name.EndsWith("Util", StringComparison.Ordinal) || name.EndsWith("Utils", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_page_reads_one_snapshot_and_is_marked_for_whom_it_is()
    {
        var pages = Routable().ToList();
        Assert.True(pages.Count > 8);
        Assert.All(pages, page => Assert.True(page.IsSubclassOf(typeof(ReadingPage)), $"{page.Name} is no ReadingPage."));
        Assert.All(pages.Where(p => p != typeof(StatusPage)), page => Assert.True(
            new[] { page.GetCustomAttribute<PublicPageAttribute>() is not null, page.GetCustomAttribute<OpenFormAttribute>() is not null, page.GetCustomAttribute<ToolPageAttribute>() is not null || page.GetCustomAttribute<PrivatePageAttribute>() is not null }.Count(isMarked => isMarked) == 1,
            $"{page.Name} is to be marked public, an open form, or else a tool, private or both."));
    }

    [Fact]
    public void Editors_and_the_api_alone_write() => Nowhere(
        SourceTree.Under("AiChainAtlas.Web/").Where(f => !f.Path.StartsWith("AiChainAtlas.Web/Admin/", StringComparison.Ordinal) && !f.Path.StartsWith("AiChainAtlas.Web/Api/Editing/", StringComparison.Ordinal)),
        "AtlasEditor", "DraftStore");

    [Fact]
    public void Every_page_of_the_editor_is_live_private_and_for_those_who_may_see_drafts() => Assert.All(
        Routable().Where(page => page.Namespace == "AiChainAtlas.Web.Admin.Pages"),
        page => Assert.True(
            page.GetCustomAttribute<ToolPageAttribute>() is not null && page.GetCustomAttribute<PrivatePageAttribute>() is not null
            && page.GetCustomAttributes<Microsoft.AspNetCore.Authorization.AuthorizeAttribute>().Any(rule => rule.Policy is not null), page.Name));

    [Fact]
    public void Plotly_is_known_to_charts_only() => Nowhere(
        SourceTree.Under("AiChainAtlas.Web/").Where(f => !f.Path.StartsWith("AiChainAtlas.Web/Charts/", StringComparison.Ordinal)), "Plotly.Blazor", "PlotlyChart");

    [Fact]
    public void MudBlazor_is_known_to_tool_pages_only() => Nowhere(
        SourceTree.Under("AiChainAtlas.Web/").Where(f => !f.Path.StartsWith("AiChainAtlas.Web/Calculators/", StringComparison.Ordinal) && !f.Path.StartsWith("AiChainAtlas.Web/Admin/", StringComparison.Ordinal)
            && !f.Path.StartsWith("AiChainAtlas.Web/Hosting/", StringComparison.Ordinal) && f.Path != "AiChainAtlas.Web/Ui/LiveTheme.cs"),
        "using MudBlazor", "<Mud");

    [Fact]
    public void Every_key_a_page_reads_is_among_those_that_tell_its_answers_apart()
    {
        foreach (var page in Routable().Where(p => p.GetCustomAttribute<PublicPageAttribute>() is not null))
        {
            var keys = page.GetCustomAttribute<PublicPageAttribute>()!.Keys;
            var source = SourceTree.All.Single(f => f.Path.EndsWith($"/{page.Name}.razor", StringComparison.Ordinal)).Text;
            var read = QueryKey().Matches(source).Select(m => m.Groups[1].Value).ToList();
            if (source.Contains("EntryQueryReader.Read(", StringComparison.Ordinal) || source.Contains("MapState.Read(", StringComparison.Ordinal))
            {
                read.AddRange(EntryQueryReader.Keys);
            }

            if (source.Contains("MapState.Read(", StringComparison.Ordinal))
            {
                read.AddRange(["view", "only", "entry"]);
            }

            if (source.Contains("ChangeQuery.Read(", StringComparison.Ordinal))
            {
                read.AddRange(ChangeQuery.Keys);
            }

            if (source.Contains("ClaimQuery.Read(", StringComparison.Ordinal))
            {
                read.AddRange(ClaimQuery.Keys);
            }

            if (source.Contains("TimelineQuery.Read(", StringComparison.Ordinal))
            {
                read.AddRange(TimelineQuery.Keys);
            }

            if (source.Contains("TermIndex.Read(", StringComparison.Ordinal))
            {
                read.Add(TermIndex.TermKey);
            }

            if (source.Contains("InsightSettings.Read(", StringComparison.Ordinal))
            {
                read.AddRange(InsightFilters.All.Select(filter => filter.Key));
            }

            if (source.Contains("InsightSettings.ReadForAll(", StringComparison.Ordinal))
            {
                read.AddRange(InsightFilters.OfEntries.Select(filter => filter.Key));
            }

            Assert.True(read.All(keys.Contains), $"{page.Name} reads keys that its mark lacks: {string.Join(", ", read.Except(keys))}");
        }
    }

    [Fact]
    public void Lists_declared_once_have_no_key_twice()
    {
        Unique(EntryFacets.All.Select(f => f.Key));
        Unique(EntryColumns.All.Select(c => c.Key));
        Unique(EntryFields.All.Select(f => f.Key));
        Unique(EntryQueryReader.Keys);
        Unique(ChangeQuery.Keys);
        Unique(ClaimQuery.Keys);
        Unique(TimelineQuery.Keys);
        Unique(InsightFilters.All.Select(f => f.Key));
        Unique(SiteNav.All.Select(item => item.Path));
    }

    private static IEnumerable<Type> Routable() => typeof(SiteUrls).Assembly.GetTypes().Where(t => t.GetCustomAttributes<RouteAttribute>().Any());

    private static void Unique(IEnumerable<string> keys) => Assert.Empty(keys.GroupBy(k => k).Where(g => g.Count() > 1).Select(g => g.Key));

    private static void Nowhere(IEnumerable<(string Path, string Text)> files, params string[] words)
    {
        var found = from file in files
                    from word in words
                    where file.Text.Contains(word, StringComparison.Ordinal)
                    select $"{file.Path} names {word}";
        Assert.Empty(found);
    }

    [GeneratedRegex("\"(/(links|entries|changes|feeds|sources|compare|search|about|map|api|status|calculators|embed|oembed|openapi|account|suggest|admin|fact-check|timeline|glossary|cards)\\b|/\\?[a-z])")]
    private static partial Regex SiteAddress();

    [GeneratedRegex("Query\\(\"([a-z_]+)\"\\)")]
    private static partial Regex QueryKey();
}
