using AiChainAtlas.Data.Seed;
using AiChainAtlas.Domain.Chain;

namespace AiChainAtlas.Data.Tests;

/// <summary>Texts for readers speak of the matter, never of how the atlas was put together: that goes into editors' notes.</summary>
public sealed class SeedTextTests
{
    private static readonly string[] Refused =
    [
        "present value", "stored value", "current value", "the row", "a row ", "missing before", "entry-level", "one of the entry's sources",
        "recalled; not seen", "as far as recalled", "not seen in a source", "not seen, neither", "CORRECTION:", "NEW:", "to be checked",
        "from memory", "do not copy", "index id", "pages search", "Judgement:", "TODO:", "check whether", "see editor", "the seed", "this file",
        "was stored", "stored copy", "yaml",
    ];

    private static readonly Lazy<AtlasContent> Content = new(() => SeedFolder.Read(OpenStore.RealSeed));

    [Fact]
    public void No_text_for_readers_speaks_to_editors() => Assert.Empty(
        TextsFor(Content.Value).SelectMany(
            text => Refused.Where(phrase => text.Text.Contains(phrase, StringComparison.OrdinalIgnoreCase)),
            (text, phrase) => $"{text.Place}: '{phrase}' in \"{text.Text}\""));

    [Fact]
    public void No_text_for_readers_is_left_out() => Assert.InRange(TextsFor(Content.Value).Count(text => text.Text.Length > 0), 4000, 6000);

    // A reason that was copied from another relation has the source of neither.
    [Fact]
    public void No_two_relations_give_the_same_reason() =>
        Assert.Distinct(Content.Value.Relations.Select(relation => relation.Note).Where(note => note.Length > 0));

    private static IEnumerable<(string Place, string Text)> TextsFor(AtlasContent content) =>
    [
        .. content.Stages.Select(s => (s.Id, s.Covers)),
        .. content.Links.SelectMany(l => new[] { (l.Id, l.Name), (l.Id, l.Purpose) }),
        .. content.Entries.SelectMany(e => e.Facts, (e, f) => ($"{e.Id} {f.Field}", f.Note)),
        .. content.Entries.SelectMany(
            e => e.Facts.Where(f => f.Field is "description" or "succession"), (e, f) => ($"{e.Id} {f.Field}", f.Value)),
        .. content.Relations.Select(r => (r.Id, r.Note)),
        .. content.Ranks.Select(r => (r.Id, r.Basis)),
        .. content.Sources.Where(s => s.IsRead).SelectMany(s => new[] { (s.Id, s.Title), (s.Id, s.Note), (s.Id, s.Licence ?? "") }),
        .. content.Claims.Select(c => (c.Id, c.Record)),
        .. content.Milestones.SelectMany(m => new[] { (m.Id, m.Event), (m.Id, m.Correction) }),
        .. content.Terms.SelectMany(t => new[] { (t.Id, t.Name), (t.Id, t.Definition) }),
        .. content.Accelerators.SelectMany(a => new[] { (a.Name, a.Notes), (a.Name, a.InterconnectNote) }),
        .. content.Prices.Select(p => (p.Id, p.Notes)),
    ];
}
