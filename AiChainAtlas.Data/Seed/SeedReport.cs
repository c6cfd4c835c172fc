using AiChainAtlas.Domain.Rules;

namespace AiChainAtlas.Data.Seed;

/// <summary>Remembers where each datum was read, and what was wrong while reading.</summary>
internal sealed class SeedReport
{
    private readonly Dictionary<string, (string File, int Line)> places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> taken = new(StringComparer.Ordinal);
    private readonly List<SeedFinding> findings = [];

    public IReadOnlyList<SeedFinding> Findings => findings;

    /// <summary>The path of a thing with an id: the second of one id gets <c>#2</c>, as findings of rules name it.</summary>
    public string PathOf(string list, string id)
    {
        var path = $"{list}/{id}";
        var count = taken[path] = taken.GetValueOrDefault(path) + 1;
        return count == 1 ? path : $"{path}#{count}";
    }

    public void Place(string path, string file, int line) => places.TryAdd(path, (file, line));

    public void Add(string rule, string file, int line, string message) =>
        findings.Add(new SeedFinding(file, line, new Finding(rule, "", message)));

    /// <summary>Finds the line of a breach that a rule found: that of the longest part of its path that was read.</summary>
    public SeedFinding Locate(Finding finding)
    {
        for (var path = finding.Path; path.Length > 0; path = path[..Math.Max(0, path.LastIndexOf('/'))])
        {
            if (places.TryGetValue(path, out var place))
            {
                return new SeedFinding(place.File, place.Line, finding);
            }
        }

        return new SeedFinding("seed", 1, finding with { Message = $"{finding.Path}: {finding.Message}" });
    }
}
