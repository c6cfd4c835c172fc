using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Records;

namespace AiChainAtlas.Domain.Tests.Chain;

public sealed class AtlasTests
{
    private static readonly Atlas Atlas = SampleAtlas.Build();
    private static readonly DateTime At = new(2026, 5, 13, 0, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Stages_and_links_run_from_upstream_to_downstream_by_lane()
    {
        Assert.Equal(["chips", "cloud", "data", "models"], Atlas.Stages.Select(s => s.Id));
        Assert.Equal(
            ["ai-gpu", "ai-cloud", "ai-cloud-vertical", "ai-data", "ai-models", "cx-gpu", "cx-data", "cx-proofs", "cx-zk"],
            Atlas.Links.Select(l => l.Id));
    }

    [Fact]
    public void Entries_are_sorted_by_name_without_regard_to_case()
    {
        Assert.Equal("Akash", Atlas.Entries[0].Name);
        Assert.Equal(["EpiK Protocol", "io.net", "Lambda"], Atlas.Entries.Select(e => e.Name).SkipWhile(n => n != "EpiK Protocol").Take(3));
    }

    [Fact]
    public void Things_are_found_by_their_id_and_only_by_it()
    {
        Assert.Equal("Data", Atlas.FindStage("data")?.Name);
        Assert.Equal("Training data", Atlas.FindLink("ai-data")?.Name);
        Assert.Equal("Nvidia", Atlas.FindEntry("nvidia")?.Name);
        Assert.Equal("Daily Ledger", Atlas.FindSource("daily-render")?.Publisher);
        Assert.Null(Atlas.FindStage("ai-data"));
        Assert.Null(Atlas.FindLink("nvidia"));
        Assert.Null(Atlas.FindEntry("NVIDIA"));
        Assert.Null(Atlas.FindSource(null));
    }

    [Fact]
    public void Former_id_leads_to_the_entry_of_today()
    {
        Assert.Equal("render", Atlas.FindSuccessor("render-token")?.Id);
        Assert.Null(Atlas.FindSuccessor("render"));
    }

    [Fact]
    public void Names_are_those_of_links_and_entries()
    {
        Assert.Equal("Training data", Atlas.NameOf("ai-data"));
        Assert.Equal("io.net", Atlas.NameOf("io-net"));
        Assert.Throws<KeyNotFoundException>(() => Atlas.NameOf("nobody"));
    }

    [Fact]
    public void Entry_knows_its_link_and_the_link_its_stage()
    {
        var link = Atlas.LinkOf(Entry("coreweave"));
        Assert.Equal("ai-cloud-vertical", link.Id);
        Assert.Equal("cloud", Atlas.StageOf(link)?.Id);
        Assert.Null(Atlas.StageOf(link with { StageId = null }));
    }

    [Fact]
    public void Link_knows_its_parts_and_entries()
    {
        var cloud = Link("ai-cloud");
        Assert.Equal(["ai-cloud-vertical"], Atlas.PartsOf(cloud).Select(l => l.Id));
        Assert.Equal(["ai-cloud", "ai-cloud-vertical"], Atlas.WithParts(cloud).Select(l => l.Id));
        Assert.Equal(["lepton"], Atlas.EntriesOn(cloud).Select(e => e.Id));
        Assert.Equal(["nvidia"], Atlas.GuestsOn(cloud).Select(e => e.Id));
        Assert.Empty(Atlas.PartsOf(Link("ai-gpu")));
    }

    [Fact]
    public void Neighbours_are_read_from_the_side_of_the_asker()
    {
        Assert.Equal(
            [("render", Direction.Counterpart), ("nvidia", Direction.Upstream), ("openai", Direction.Downstream)],
            Atlas.NeighboursOf("coreweave").Select(n => (n.OtherId, n.Direction)));
        Assert.Empty(Atlas.NeighboursOf("akash"));
    }

    [Fact]
    public void Claims_are_found_by_what_they_are_about()
    {
        Assert.Equal(["c01"], Atlas.ClaimsAbout("nvidia").Select(c => c.Id));
        Assert.Equal(["c02"], Atlas.ClaimsAbout("cx-gpu").Select(c => c.Id));
        Assert.Empty(Atlas.ClaimsAbout("render"));
    }

    [Fact]
    public void Sources_come_in_the_order_of_the_citation() =>
        Assert.Equal(["daily-render", "seed"], Atlas.SourcesOf(["daily-render", "seed"]).Select(s => s.Id));

    private static Entry Entry(string id) => Atlas.FindEntry(id)!;

    private static Link Link(string id) => Atlas.FindLink(id)!;

    public static TheoryData<string> Kinds => [.. RecordKinds.All.Select(kind => kind.Key)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Atlas_after_a_change_of_any_list_answers_as_one_made_anew(string key)
    {
        // Nothing but the order of the list changes, so that every reference still resolves; answers that follow it must follow it.
        var kind = RecordKinds.Find(key)!;
        var content = kind.Replace(Atlas.Content, kind.AllIn(Atlas.Content).Reverse());
        var next = Atlas.Next(content, 7, At);
        Assert.Equal(Answers(new Atlas(content, 7, At)), Answers(next));
        Assert.Equal((7, At), (next.Revision, next.PublishedAt));
    }

    [Fact]
    public void Atlas_after_a_change_holds_what_was_changed_and_what_was_not()
    {
        var content = SampleAtlas.Content with
        {
            Entries = [.. SampleAtlas.Content.Entries.Where(e => e.Id != "nvidia"), SampleAtlas.Content.Entries.First(e => e.Id == "nvidia") with { Name = "A first name" }],
        };
        var next = SampleAtlas.Build().Next(content, 7, At);
        Assert.Equal(("A first name", "A first name"), (next.Entries[0].Name, next.NameOf("nvidia")));
        Assert.Contains(next.EntriesOn(next.FindLink("ai-gpu")!), e => e.Name == "A first name");
        Assert.Equal(Answers(new Atlas(content, 7, At)), Answers(next));
    }

    private static List<string> Answers(Atlas atlas)
    {
        var nodes = atlas.Links.Select(l => l.Id).Concat(atlas.Entries.Select(e => e.Id)).ToList();
        return
        [
            .. atlas.Stages.Select(s => $"{s.Id} {atlas.FindStage(s.Id)}"),
            .. atlas.Links.Select(l => $"{l.Id} {atlas.StageOf(l)?.Id}: {Ids(atlas.PartsOf(l), p => p.Id)}; {Ids(atlas.EntriesOn(l), e => e.Id)}; {Ids(atlas.GuestsOn(l), e => e.Id)}"),
            .. nodes.Select(id => $"{atlas.NameOf(id)}: {Ids(atlas.NeighboursOf(id), n => n.ToString())}; {Ids(atlas.ClaimsAbout(id), c => c.Id)}"),
            .. atlas.Content.Sources.Select(s => $"{atlas.FindSource(s.Id)}"),
            .. atlas.Content.Redirects.Select(r => $"{r.FormerId} {atlas.FindSuccessor(r.FormerId)?.Id}"),
            .. RecordKinds.All.Select(kind => Ids(kind.AllIn(atlas.Content), kind.IdOf)),
        ];
    }

    private static string Ids<T>(IEnumerable<T> things, Func<T, string> id) => string.Join(", ", things.Select(id));
}
