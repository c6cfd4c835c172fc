using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Layout;

namespace AiChainAtlas.Domain.Tests.Layout;

public sealed class GraphLayoutTests
{
    /// <summary>Side of the square in which an entry is drawn; closer nodes would overlap.</summary>
    private const double NodeSize = 16;

    private static readonly GraphLayout Graph = GraphLayout.Of(SampleAtlas.Build());

    [Fact]
    public void Every_link_and_entry_of_the_chain_has_one_place()
    {
        Assert.Equal(SampleAtlas.Content.Links.Select(l => l.Id).Order(), Graph.Nodes.Where(n => n.IsLink).Select(n => n.Id).Order());
        Assert.Equal(SampleAtlas.Content.Entries.Select(e => e.Id).Order(), Graph.Nodes.Where(n => !n.IsLink).Select(n => n.Id).Order());
        Assert.Equal(("Common Crawl", Lane.Ai), (Node(Graph, "common-crawl").Name, Node(Graph, "common-crawl").Lane));
    }

    [Fact]
    public void Same_atlas_gives_the_same_picture()
    {
        var again = GraphLayout.Of(SampleAtlas.Build());
        Assert.Equal(Graph.Nodes, again.Nodes);
        Assert.Equal(Graph.Edges, again.Edges);
    }

    [Fact]
    public void Edges_join_nodes_that_are_there()
    {
        var known = Graph.Nodes.Select(n => n.Id).ToHashSet();
        Assert.All(Graph.Edges, e => Assert.True(known.Contains(e.FromId) && known.Contains(e.ToId)));
    }

    [Fact]
    public void Entries_hang_on_their_link_parts_on_their_whole_and_relations_keep_their_kind()
    {
        Assert.Equal(12, Graph.Edges.Count(e => e.Kind == "on"));
        Assert.Contains(new GraphEdge("nvidia", "ai-gpu", "on"), Graph.Edges);
        Assert.Equal(
            [new("ai-cloud-vertical", "ai-cloud", "part_of"), new("cx-zk", "cx-proofs", "part_of")],
            Graph.Edges.Where(e => e.Kind == "part_of"));
        Assert.Equal(
            SampleAtlas.Content.Relations.Select(r => new GraphEdge(r.FromId, r.ToId, r.Kind.Key)),
            Graph.Edges.Where(e => e.Kind is not ("on" or "part_of")));
    }

    [Fact]
    public void Links_outside_the_stages_are_left_out_with_their_entries_and_edges()
    {
        var sample = SampleAtlas.Content;
        var graph = GraphLayout.Of(SampleAtlas.Build(sample with
        {
            Links = [.. sample.Links.Select(l => l.Id is "ai-gpu" or "cx-proofs" ? l with { StageId = null } : l)],
        }));
        var known = graph.Nodes.Select(n => n.Id).ToHashSet();
        Assert.DoesNotContain("ai-gpu", known);
        Assert.DoesNotContain("nvidia", known);
        Assert.All(graph.Edges, e => Assert.True(known.Contains(e.FromId) && known.Contains(e.ToId)));
    }

    [Fact]
    public void Stages_run_from_left_to_right() =>
        Assert.Equal(
            ["ai-gpu", "ai-cloud", "ai-cloud-vertical", "ai-data", "ai-models"],
            Graph.Nodes.Where(n => n is { IsLink: true, Lane: Lane.Ai }).OrderBy(n => n.X).Select(n => n.Id));

    [Theory]
    [InlineData(5)]
    [InlineData(40)]
    public void Lanes_stay_on_their_side_of_the_middle(int entries) =>
        Assert.All(Full(entries).Nodes, n => Assert.True(n.Lane == Lane.Ai ? n.Y < 0 : n.Y > 0, $"{n.Id} is at {n.Y}"));

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(200)]
    public void Entries_of_one_link_do_not_cover_each_other_or_the_link(int entries)
    {
        var nodes = Full(entries, links: 1).Nodes;
        Assert.Equal(2 * (entries + 1), nodes.Count);
        for (var i = 0; i < nodes.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                var distance = Distance(nodes[i], nodes[j]);
                Assert.True(nodes[i].Lane != nodes[j].Lane || distance > NodeSize, $"{nodes[i].Id} and {nodes[j].Id} are {distance} apart");
            }
        }
    }

    [Fact]
    public void Entries_stand_within_the_reach_of_their_link()
    {
        var graph = Full(30);
        Assert.All(graph.Edges.Where(e => e.Kind == "on"), e =>
            Assert.True(Distance(Node(graph, e.FromId), Node(graph, e.ToId)) <= Node(graph, e.ToId).Reach));
        Assert.All(graph.Nodes.Where(n => !n.IsLink), n => Assert.Equal(0, n.Reach));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(30)]
    public void Links_with_their_entries_keep_out_of_each_others_reach(int entries)
    {
        var links = Full(entries).Nodes.Where(n => n.IsLink).ToList();
        for (var i = 0; i < links.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                Assert.True(
                    Distance(links[i], links[j]) >= links[i].Reach + links[j].Reach, $"{links[i].Id} and {links[j].Id} overlap");
            }
        }
    }

    private static GraphNode Node(GraphLayout graph, string id) => graph.Nodes.Single(n => n.Id == id);

    private static double Distance(GraphNode a, GraphNode b) => Math.Sqrt(Math.Pow(a.X - b.X, 2) + Math.Pow(a.Y - b.Y, 2));

    /// <summary>Two stages with as many links in each lane, each with as many entries.</summary>
    private static GraphLayout Full(int entries, int links = 5)
    {
        var sample = SampleAtlas.Content;
        var places = Enumerable.Range(0, links).ToList();
        var all = sample.Stages.Take(links == 1 ? 1 : 2)
            .SelectMany(stage => Lanes.All, (stage, lane) => (stage, lane))
            .SelectMany(_ => places, (at, i) => sample.Links[0] with { Id = $"{at.stage.Id}-{at.lane}-{i}", Lane = at.lane, StageId = at.stage.Id, Order = i })
            .ToList();
        return GraphLayout.Of(SampleAtlas.Build(new AtlasContent
        {
            Stages = sample.Stages,
            Links = all,
            Entries = [.. all.SelectMany(_ => Enumerable.Range(0, entries), (link, i) =>
                new Entry { Id = $"{link.Id}-{i}", Name = $"{i}", LinkId = link.Id, Origin = Origin.Added })],
        }));
    }
}
