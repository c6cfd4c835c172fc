using System.Globalization;
using System.Text;
using AiChainAtlas.Data.Seed.Yaml;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Rules;

namespace AiChainAtlas.Data.Seed;

/// <summary>Reads the whole seed folder and checks it, before anything is written.</summary>
public static class SeedFolder
{
    /// <summary>Far above what a file needs, far below what could fill the memory.</summary>
    private const long MaximumBytes = 4 * 1024 * 1024;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="SeedException">Files are missing, malformed or break a rule.</exception>
    /// <exception cref="AtlasStartupException">There is no such folder.</exception>
    public static AtlasContent Read(string folder) => Read(folder, AtlasRules.Check);

    /// <summary>The same with other rules.</summary>
    public static AtlasContent Read(string folder, Func<AtlasContent, IReadOnlyList<Finding>> rules)
    {
        if (!Directory.Exists(folder))
        {
            throw new AtlasStartupException(
                $"There is no seed folder {folder}: set {DataSettings.SeedKey} to one, or remove the setting to use the one that comes with the application.");
        }

        var report = new SeedReport();
        var content = Content(folder, report);
        IReadOnlyList<SeedFinding> findings = report.Findings.Count > 0
            ? report.Findings
            : [.. rules(content).Select(report.Locate)];
        return findings.Count == 0 ? content : throw new SeedException(findings);
    }

    private static AtlasContent Content(string folder, SeedReport report)
    {
        IReadOnlyList<T> List<T>(string name, Func<SeedMap, T> read, params string[] idKeys) =>
            Items(folder, name, idKeys, read, report);

        return new AtlasContent
        {
            Stages = List("stages", ChainSeed.Stage, "id"),
            Links = List("links", ChainSeed.Link, "id"),
            Relations = List("relations", ChainSeed.Relation),
            Ranks = List("ranks", ChainSeed.Rank, "link", "entry"),
            Redirects = List("redirects", ChainSeed.Redirect, "former"),
            Sources = List("sources", RecordSeed.Source, "id"),
            Claims = List("claims", RecordSeed.Claim, "id"),
            Milestones = List("milestones", RecordSeed.Milestone, "id"),
            Terms = List("terms", RecordSeed.Term, "id"),
            Accelerators = List("accelerators", ComputeSeed.Accelerator, "name"),
            Prices = List("prices", ComputeSeed.Price, "id"),
            Models = List("models", ModelSeed.Model, "id"),
            ChipStock = List("chip_stock", ComputeSeed.ChipStock),
            Entries = EntrySeed.ReadAll(folder, report),
        };
    }

    private static List<T> Items<T>(string folder, string name, string[] idKeys, Func<SeedMap, T> read, SeedReport report)
    {
        var file = $"seed/{name}.yaml";
        var items = new List<T>();
        if (Parse(Path.Combine(folder, $"{name}.yaml"), file, report) is not { } root)
        {
            return items;
        }

        if (root is not YamlList list)
        {
            report.Add("seed-shape", file, root.Line, "the file must be a list, each item beginning with '- '");
            return items;
        }

        for (var i = 0; i < list.Items.Count; i++)
        {
            if (SeedMap.Of(report, file, list.Items[i]) is not { } map)
            {
                continue;
            }

            if (idKeys.Length > 0)
            {
                map.PlaceAt(report.PathOf(name, string.Join('.', idKeys.Select(map.TextOrEmpty))));
            }

            map.PlaceAt(string.Create(CultureInfo.InvariantCulture, $"{name}/{i}"));
            items.Add(read(map));
            map.Done();
        }

        return items;
    }

    internal static YamlNode? Parse(string path, string file, SeedReport report)
    {
        var info = new FileInfo(path);
        if (!info.Exists)
        {
            report.Add("seed-file", file, 1, "the file is missing");
            return null;
        }

        if (info.Length > MaximumBytes)
        {
            report.Add("seed-size", file, 1, $"the file has {info.Length} bytes; at most {MaximumBytes} are read");
            return null;
        }

        try
        {
            return YamlReader.Read(StrictUtf8.GetString(File.ReadAllBytes(path)));
        }
        catch (YamlRefusedException refused)
        {
            report.Add("seed-yaml", file, refused.Line, refused.Message);
        }
        catch (DecoderFallbackException)
        {
            report.Add("seed-yaml", file, 1, "the file is not UTF-8");
        }

        return null;
    }
}
