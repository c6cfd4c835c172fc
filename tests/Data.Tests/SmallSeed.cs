namespace AiChainAtlas.Data.Tests;

/// <summary>A seed of two links and one entry that keeps every rule, to be broken in one place by a test.</summary>
internal sealed class SmallSeed : IDisposable
{
    public const string Entry = "entries/cx-gpu/render.yaml";

    private readonly TempFolder folder = new();

    public SmallSeed()
    {
        Write("stages.yaml", "- id: chips\n  order: 1\n  name: Chips\n  covers: Accelerators\n");
        Write("links.yaml", """
            - id: ai-gpu
              lane: ai
              name: GPU providers
              order: 20
              stage: chips
              origin: seed
              purpose: Designs and sells the processors on which models are trained.

            - id: cx-gpu
              lane: crypto
              name: GPU supply side
              order: 20
              stage: chips
              origin: seed
              purpose: Pools idle GPUs and rents them out against tokens.

            """);
        Write("sources.yaml", """
            - id: seed
              title: The article
              publisher: Gate
              date: n.d.
              type: copy
              kind: seed article

            - id: from-memory
              title: Recalled, not read anywhere
              publisher: researcher
              date: n.d.
              type: memory
              kind: memory

            - id: report
              title: A report on rendering
              publisher: A publisher
              url: https://example.org/report
              date: "2026-01"
              type: press
              kind: report

            """);
        Write("relations.yaml", """
            - from: cx-gpu
              to: ai-gpu
              kind: crypto_counterpart_of
              note: The same step.
              origin: seed
              sources: [seed]
              as_of: n.d.

            """);
        Write(Entry, """
            id: render
            name: Render Network
            link: cx-gpu
            origin: seed
            facts:
              description:
                - value: Market for idle GPUs.
                  sources: [report]
                  as_of: "2026-01"
                  confidence: reported
              status:
                - value: active
                  sources: [report]
                  as_of: "2026-01"
                  confidence: reported

            """);
        foreach (var list in (string[])["ranks", "redirects", "claims", "milestones", "terms", "accelerators", "prices", "models", "chip_stock"])
        {
            Write($"{list}.yaml", "[]\n");
        }
    }

    public string Path => folder.Path;

    public string Read(string file) => File.ReadAllText(folder.File(file));

    public void Write(string file, string text)
    {
        var path = folder.File(file);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    /// <summary>Replaces a text that must be there.</summary>
    public void Change(string file, string old, string now)
    {
        var text = Read(file);
        Assert.Contains(old, text, StringComparison.Ordinal);
        Write(file, text.Replace(old, now, StringComparison.Ordinal));
    }

    public void Dispose() => folder.Dispose();
}
