using System.Globalization;
using AiChainAtlas.Domain.Rules;

namespace AiChainAtlas.Data.Seed;

/// <summary>A breach in a seed file.</summary>
/// <param name="File">The file as the seed folder names it: <c>seed/entries/cx-gpu/render.yaml</c>.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Finding">What is wrong.</param>
public sealed record SeedFinding(string File, int Line, Finding Finding)
{
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}: [{Finding.Rule}] {Finding.Message}");
}

/// <summary>The seed files cannot be used; the message lists what to mend, with file and line.</summary>
public sealed class SeedException(IReadOnlyList<SeedFinding> findings) : AtlasStartupException(Tell(findings))
{
    private const int Shown = 50;

    public IReadOnlyList<SeedFinding> Findings => findings;

    private static string Tell(IReadOnlyList<SeedFinding> findings)
    {
        var lines = findings.Take(Shown).Select(f => f.ToString());
        var rest = findings.Count > Shown ? [$"and {findings.Count - Shown} more"] : Array.Empty<string>();
        return string.Join(
            '\n', lines.Concat(rest).Prepend($"The seed files hold {findings.Count} breaches; nothing was written."));
    }
}
