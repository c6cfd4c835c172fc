using System.Globalization;
using System.Text;

namespace AiChainAtlas.Domain.Provenance;

/// <summary>How something that the atlas shows is cited: as a sentence and as BibTeX.</summary>
public sealed record CitationText
{
    /// <summary>The key of the BibTeX entry: letters, digits and hyphens.</summary>
    public required string Key { get; init; }

    /// <summary>What is cited, such as <c>Render Network, founded</c>.</summary>
    public required string Title { get; init; }

    /// <summary>What the atlas says of it.</summary>
    public required string Statement { get; init; }

    /// <summary>The best source; null where none was read.</summary>
    public Source? Source { get; init; }

    /// <summary>When it was known to hold.</summary>
    public required PartialDate AsOf { get; init; }

    /// <summary>The whole address, with the place on the page.</summary>
    public required string Address { get; init; }

    public required long Revision { get; init; }
    public required DateOnly ReadOn { get; init; }

    public string Plain => string.Create(
        CultureInfo.InvariantCulture,
        $"AI Chain Atlas, \u201c{Title}\u201d: {Statement} ({Origin}). Revision {Revision}, {Address}, read on {ReadOn:yyyy-MM-dd}.");

    public string BibTex => string.Join('\n', [
        $"@misc{{atlas-{Key},",
        "  author = {{AI Chain Atlas}},",
        $"  title = {{{Braced(Title)}}},",
        string.Create(CultureInfo.InvariantCulture, $"  year = {{{ReadOn.Year}}},"),
        $"  note = {{{Braced($"{Statement} ({Origin})")}}},",
        string.Create(CultureInfo.InvariantCulture, $"  howpublished = {{Revision {Revision}, \\url{{{Address}}}, read on {ReadOn:yyyy-MM-dd}}}"),
        "}",
    ]);

    private string Origin => $"as of {AsOf.InWords}; {(Source is null ? "no source was read" : Named(Source))}";

    private static string Named(Source source) =>
        $"source: {source.Title}{(source.Publisher.Length > 0 ? $", {source.Publisher}" : "")}{(source.Date.IsDated ? $", {source.Date}" : "")}{(source.Url is { } url ? $", {url}" : "")}";

    // The signs that BibTeX and LaTeX give a meaning of their own.
    private static string Braced(string text)
    {
        var safe = new StringBuilder();
        foreach (var c in text)
        {
            _ = c switch
            {
                '&' or '%' or '$' or '#' or '_' or '{' or '}' => safe.Append('\\').Append(c),
                '~' => safe.Append("\\textasciitilde{}"),
                '^' => safe.Append("\\textasciicircum{}"),
                '\\' => safe.Append("\\textbackslash{}"),
                _ => safe.Append(c),
            };
        }

        return safe.ToString();
    }
}
