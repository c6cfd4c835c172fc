using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Layout;
using AiChainAtlas.Web.Hosting.PageCache;
using AiChainAtlas.Web.Shell;

namespace AiChainAtlas.Web.Map;

/// <summary>Nodes and edges of the graph view.</summary>
public static class GraphEndpoint
{
    public static void MapGraph(this IEndpointRouteBuilder app) =>
        app.MapGet(SiteUrls.GraphData, Graph).WithMetadata(new PublicPageAttribute(SiteUrls.AsOfKey));

    private static IResult Graph(Atlas atlas)
    {
        var layout = GraphLayout.Of(atlas);
        return Results.Json(new
        {
            nodes = layout.Nodes.Select(n => new
            {
                id = n.Id,
                name = n.Name,
                lane = n.Lane.Key(),
                link = n.IsLink,
                x = n.X,
                y = n.Y,
                reach = n.Reach,
            }),
            edges = layout.Edges.Select(e => new { from = e.FromId, to = e.ToId, kind = e.Kind }),
        });
    }
}
