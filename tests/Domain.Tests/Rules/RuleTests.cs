using System.Text.RegularExpressions;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Rules;

namespace AiChainAtlas.Domain.Tests.Rules;

public sealed partial class RuleTests
{
    private static readonly IReadOnlyList<Breaking> Breaks = [.. IdentityBreaks.All, .. ReferenceBreaks.All, .. ContentBreaks.All];

    public static TheoryData<int, string> EveryBreak => [.. Breaks.Select((b, i) => new TheoryDataRow<int, string>(i, b.ToString()))];

    [GeneratedRegex("^[a-z]+(-[a-z]+)*$")]
    private static partial Regex KebabCase { get; }

    [Fact]
    public void Sample_keeps_every_rule() => Assert.Empty(AtlasRules.Check(SampleAtlas.Content));

    [Fact]
    public void Empty_content_keeps_every_rule() => Assert.Empty(AtlasRules.Check(new AtlasContent()));

    [Theory]
    [MemberData(nameof(EveryBreak))]
    public void Breach_is_found_once_where_it_is(int number, string breach)
    {
        var expected = Breaks[number];
        Assert.Equal(expected.ToString(), breach);
        var findings = AtlasRules.Check(expected.Change(SampleAtlas.Content));
        Assert.Equal([(expected.Rule, expected.Path)], findings.Select(f => (f.Rule, f.Path)));
        Assert.EndsWith(".", findings[0].Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(EveryBreak))]
    public void Breach_of_an_entry_is_found_by_judging_that_entry_alone(int number, string breach)
    {
        Assert.Equal(Breaks[number].ToString(), breach);
        var broken = Breaks[number].Change(SampleAtlas.Content);
        var all = AtlasRules.Check(broken);
        foreach (var entry in broken.Entries.Select(e => e.Id).Where(id => !string.IsNullOrEmpty(id)).Distinct())
        {
            var own = all.Where(f => f.Path.StartsWith($"entries/{entry}/", StringComparison.Ordinal) || f.Path.StartsWith($"entries/{entry}#", StringComparison.Ordinal));
            Assert.Equal(own, AtlasRules.CheckEntries(broken, new HashSet<string> { entry }));
        }
    }

    [Fact]
    public void Every_rule_has_a_breaking_case() =>
        Assert.Equal(AtlasRules.All.Select(r => r.Id).Order(), Breaks.Select(b => b.Rule).Distinct().Order());

    [Fact]
    public void Rules_have_distinct_kebab_case_ids_and_a_statement()
    {
        Assert.Equal(AtlasRules.All.Count, AtlasRules.All.DistinctBy(r => r.Id).Count());
        Assert.All(AtlasRules.All, rule => Assert.Matches(KebabCase, rule.Id));
        Assert.All(AtlasRules.All, rule => Assert.EndsWith(".", rule.Statement, StringComparison.Ordinal));
    }

    [Fact]
    public void Value_of_two_thousand_characters_is_allowed() =>
        Assert.Empty(AtlasRules.Check(SampleAtlas.Content.Fact("openai", 0, f => f with { Value = new string('x', 2000) })));

    [Fact]
    public void Field_with_several_values_may_have_several_preferred_facts() =>
        Assert.Empty(AtlasRules.Check(SampleAtlas.Content
            .Fact("render", 4, f => f with { Rank = Domain.Provenance.Rank.Preferred })
            .Fact("render", 5, f => f with { Rank = Domain.Provenance.Rank.Preferred })));

    [Fact]
    public void Same_value_with_other_sources_is_another_fact() =>
        Assert.Empty(AtlasRules.Check(SampleAtlas.Content.Entry(
            "akash", e => e with { Facts = e.Facts.With(e.Facts[0] with { SourceIds = ["seed"] }) })));

    [Fact]
    public void Broken_content_makes_findings_and_never_an_exception()
    {
        var sample = SampleAtlas.Content;
        var broken = sample with
        {
            Links = [.. sample.Links.Select(l => l with { Id = null!, Name = null!, ParentId = "", Purpose = null! })],
            Entries = [.. sample.Entries.Select(e => e with
            {
                Id = "same",
                LinkId = null!,
                Facts = [.. e.Facts.Select(f => f with { Field = null!, Value = null!, SourceIds = [null!, null!] })],
            })],
            Relations = [.. sample.Relations.Select(r => r with { FromId = null!, ToId = null!, Kind = null! })],
            Sources = [sample.Sources[0], sample.Sources[0]],
            Terms = [.. sample.Terms.Select(t => t with { Id = null!, Definition = null! })],
            Models = [.. sample.Models.Select(m => m with { SourceId = null!, TrainingFlop = double.NaN })],
            Redirects = [new Redirect(null!, null!)],
        };
        Assert.All(AtlasRules.All, rule => Assert.All(rule.Check(broken), f => Assert.Equal(rule.Id, f.Rule)));
        Assert.NotEmpty(AtlasRules.Check(broken));
        Assert.Throws<ArgumentNullException>(() => AtlasRules.Check(null!));
    }

    [Fact]
    public void Circle_of_links_is_reported_once_whatever_leads_into_it()
    {
        var content = SampleAtlas.Content
            .Link("cx-gpu", l => l with { ParentId = "cx-data" })
            .Link("cx-data", l => l with { ParentId = "cx-zk" })
            .Link("cx-proofs", l => l with { ParentId = "cx-zk" });
        Assert.Equal(["links/cx-zk/parent"], AtlasRules.Check(content).Select(f => f.Path));
    }
}
