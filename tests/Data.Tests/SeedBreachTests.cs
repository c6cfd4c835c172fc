using AiChainAtlas.Data.Seed;
using AiChainAtlas.Domain.Rules;

namespace AiChainAtlas.Data.Tests;

/// <summary>A broken seed is refused as a whole, with file, line and rule.</summary>
public sealed class SeedBreachTests
{
    [Theory]
    [InlineData("    - value: Market for idle GPUs.", "    - valeu: Market for idle GPUs.", ":7: [seed-key] the key 'valeu' is not known")]
    [InlineData("    - value: Market for idle GPUs.", "    - valeu: Market for idle GPUs.", ":7: [seed-key] the key 'value' is missing")]
    [InlineData("  description:", "  descrption:", ":6: [seed-key] 'descrption' is no field")]
    [InlineData("origin: seed", "origin: sead", ":4: [seed-word] 'sead' is not one of seed, added")]
    [InlineData("confidence: reported", "confidence: certain", ":10: [seed-word] 'certain' is not one of reported, likely")]
    [InlineData("as_of: \"2026-01\"", "as_of: 2026-13", ":9: [seed-date] '2026-13' is no date")]
    [InlineData("sources: [report]", "sources: report", ":8: [seed-shape] 'sources' must be a list")]
    [InlineData("name: Render Network", "name:", ":2: [seed-value] 'name' is empty")]
    [InlineData("name: Render Network", "name: &n Render Network", ":2: [seed-yaml] anchors")]
    [InlineData("name: Render Network", "name: *n", ":2: [seed-yaml] aliases")]
    [InlineData("name: Render Network", "name: !!binary Render", ":2: [seed-yaml] tags")]
    [InlineData("name: Render Network", "name: Render\nname: Render", ":3: [seed-yaml] the key 'name' stands twice")]
    [InlineData("name: Render Network", "name: Render\n---\nid: other", ":3: [seed-yaml] a second document begins")]
    [InlineData("name: Render Network", "name: \"Render", "[seed-yaml]")]
    [InlineData("name: Render Network", "coingecko_listed: perhaps\nname: Render", ":2: [seed-word] 'perhaps' is not one of true, false")]
    [InlineData("id: render", "id: rendr", ":1: [seed-file] the file of this entry must be seed/entries/cx-gpu/rendr.yaml")]
    public void Seed_reports_file_and_line_of_a_malformed_entry(string old, string now, string message)
    {
        using var seed = new SmallSeed();
        seed.Change(SmallSeed.Entry, old, now);
        Assert.Contains(Findings(seed), f => f.StartsWith("seed/entries/cx-gpu/render.yaml", StringComparison.Ordinal)
            && f.Contains(message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(SmallSeed.Entry, "sources: [report]", "sources: [report, nowhere]", "seed/entries/cx-gpu/render.yaml:8: [source-resolves]")]
    [InlineData(SmallSeed.Entry, "origin: seed", "origin: seed\nalso_on: [cx-none]", "seed/entries/cx-gpu/render.yaml:5: [secondary-link-resolves]")]
    [InlineData("relations.yaml", "to: ai-gpu", "to: ai-none", "seed/relations.yaml:2: [relation-end-resolves]")]
    [InlineData("links.yaml", "id: cx-gpu\n  lane: crypto", "id: ai-gpu\n  lane: crypto", "seed/links.yaml:9: [id-unique]")]
    public void Seed_reports_file_and_line_when_a_rule_is_broken(string file, string old, string now, string message)
    {
        using var seed = new SmallSeed();
        seed.Change(file, old, now);
        Assert.Contains(Findings(seed), f => f.StartsWith(message, StringComparison.Ordinal));
    }

    [Fact]
    public void Small_seed_keeps_every_rule()
    {
        using var seed = new SmallSeed();
        Assert.Single(SeedFolder.Read(seed.Path).Entries);
    }

    [Theory]
    [InlineData("entries/render/facts/1/value", "seed/entries/cx-gpu/render.yaml:12")]
    [InlineData("entries/render/facts/1/sources/0", "seed/entries/cx-gpu/render.yaml:13")]
    [InlineData("entries/render/facts/1/unheard/of", "seed/entries/cx-gpu/render.yaml:12")]
    [InlineData("entries/render", "seed/entries/cx-gpu/render.yaml:1")]
    [InlineData("sources/report/url", "seed/sources.yaml:18")]
    [InlineData("relations/0/kind", "seed/relations.yaml:3")]
    public void A_finding_of_a_rule_leads_to_the_line_of_its_datum(string path, string place)
    {
        using var seed = new SmallSeed();
        var refused = Assert.Throws<SeedException>(() =>
            SeedFolder.Read(seed.Path, _ => [new Finding("some-rule", path, "something is wrong")]));
        Assert.Contains($"{place}: [some-rule] something is wrong", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_second_entry_of_one_id_is_the_one_that_is_reported()
    {
        using var seed = new SmallSeed();
        seed.Write("entries/cx-gpu/zweiter.yaml", seed.Read(SmallSeed.Entry));
        var findings = Findings(seed);
        Assert.Contains(findings, f => f.StartsWith("seed/entries/cx-gpu/zweiter.yaml:1: [seed-file]", StringComparison.Ordinal));
    }

    [Fact]
    public void Nesting_beyond_32_is_refused_without_ending_the_process()
    {
        using var seed = new SmallSeed();
        seed.Write(SmallSeed.Entry, "id: " + new string('[', 100_000));
        Assert.Equal("seed/entries/cx-gpu/render.yaml:1: [seed-yaml] nested more than 32 deep", Assert.Single(Findings(seed)));
    }

    [Fact]
    public void A_file_over_the_size_limit_is_not_read()
    {
        using var seed = new SmallSeed();
        seed.Write("terms.yaml", new string('#', (4 * 1024 * 1024) + 1));
        Assert.StartsWith("seed/terms.yaml:1: [seed-size]", Assert.Single(Findings(seed)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_is_reported()
    {
        using var seed = new SmallSeed();
        File.Delete(Path.Combine(seed.Path, "claims.yaml"));
        Assert.Equal("seed/claims.yaml:1: [seed-file] the file is missing", Assert.Single(Findings(seed)));
    }

    [Fact]
    public void All_breaches_are_reported_at_once_and_counted()
    {
        using var seed = new SmallSeed();
        seed.Write("terms.yaml", string.Concat(Enumerable.Repeat("- id: t\n", 60)));
        var refused = Assert.Throws<SeedException>(() => SeedFolder.Read(seed.Path));
        Assert.Equal(240, refused.Findings.Count);
        Assert.EndsWith("and 190 more", refused.Message, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Findings(SmallSeed seed) =>
        Assert.Throws<SeedException>(() => SeedFolder.Read(seed.Path)).Findings.Select(f => f.ToString());
}
