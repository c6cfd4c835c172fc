using AiChainAtlas.Domain.Chain;

namespace AiChainAtlas.Domain.Layout;

/// <summary>A node of the graph view at a fixed place; units are abstract, the drawing scales them.</summary>
/// <param name="Id">Id of the link or entry.</param>
/// <param name="Name">Its name.</param>
/// <param name="Lane">Its lane.</param>
/// <param name="IsLink">Whether it is a link.</param>
/// <param name="X">From upstream (left) to downstream.</param>
/// <param name="Y">Negative above the middle, where the AI lane is.</param>
/// <param name="Reach">How far the entries of a link stand from it; 0 for an entry.</param>
public sealed record GraphNode(string Id, string Name, Lane Lane, bool IsLink, double X, double Y, double Reach);

/// <summary>A directed edge of the graph view; <paramref name="Kind"/> is <c>on</c> between an entry and its link.</summary>
public sealed record GraphEdge(string FromId, string ToId, string Kind);

/// <summary>
/// Links and entries as nodes with places worked out here, so that the same atlas always gives the same picture:
/// stages from left to right, AI above, crypto below, entries in a spiral around their link.
/// </summary>
public sealed record GraphLayout(IReadOnlyList<GraphNode> Nodes, IReadOnlyList<GraphEdge> Edges)
{
    private const double ColumnWidth = 350;
    private const double RowHeight = 520;
    private const double LaneGap = 300;
    private const double SpiralStep = 27;

    // Successive entries turn by the golden angle, which spreads any number of them evenly:
    // https://en.wikipedia.org/wiki/Fermat%27s_spiral
    private static readonly double GoldenAngle = Math.PI * (3 - Math.Sqrt(5));

    public static GraphLayout Of(Atlas atlas)
    {
        var nodes = new List<GraphNode>();
        var edges = new List<GraphEdge>();
        foreach (var stage in atlas.Stages)
        {
            foreach (var lane in Lanes.All)
            {
                var links = atlas.Links.Where(link => link.StageId == stage.Id && link.Lane == lane).ToList();
                for (var row = 0; row < links.Count; row++)
                {
                    Place(atlas, links[row], X(stage, row), Y(lane, row / 2), nodes, edges);
                }
            }
        }

        var known = nodes.Select(node => node.Id).ToHashSet();
        edges.AddRange(atlas.Links
            .Where(link => link.ParentId is not null)
            .Select(link => new GraphEdge(link.Id, link.ParentId!, "part_of"))
            .Concat(atlas.Content.Relations.Select(r => new GraphEdge(r.FromId, r.ToId, r.Kind.Key)))
            .Where(edge => known.Contains(edge.FromId) && known.Contains(edge.ToId)));
        return new GraphLayout(nodes, edges);
    }

    private static void Place(Atlas atlas, Link link, double x, double y, List<GraphNode> nodes, List<GraphEdge> edges)
    {
        var entries = atlas.EntriesOn(link).ToList();
        nodes.Add(new GraphNode(link.Id, link.Name, link.Lane, true, x, y, Math.Round(Radius(entries.Count + 2), 1)));

        var place = 2;
        foreach (var entry in entries)
        {
            var (angle, radius) = (place * GoldenAngle, Radius(place));
            nodes.Add(new GraphNode(
                entry.Id, entry.Name, link.Lane, false,
                Math.Round(x + (radius * Math.Cos(angle)), 1), Math.Round(y + (radius * Math.Sin(angle)), 1), 0));
            edges.Add(new GraphEdge(entry.Id, link.Id, "on"));
            place++;
        }
    }

    private static double Radius(int place) => SpiralStep * Math.Sqrt(place);

    // Two links of a stage stand side by side; an odd row is shifted, so that edges between rows do not run through nodes.
    private static double X(Stage stage, int row) => (((stage.Order * 2) + (row % 2)) * ColumnWidth) + (row / 2 % 2 * (ColumnWidth / 3));

    private static double Y(Lane lane, int row) => lane == Lane.Ai
        ? -LaneGap - (row * RowHeight)
        : LaneGap + (row * RowHeight);
}
