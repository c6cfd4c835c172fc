using AiChainAtlas.Domain.Browse;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Web.Shell;

namespace AiChainAtlas.Web.Map;

/// <summary>One of the four pictures of the chain.</summary>
public sealed record MapView(string Key, string Label)
{
    public static readonly MapView Chain = new("chain", "Chain");
    public static readonly MapView Grid = new("grid", "Grid");
    public static readonly MapView Graph = new("graph", "Graph");
    public static readonly MapView Table = new("table", "Table");

    public static readonly IReadOnlyList<MapView> All = [Chain, Grid, Graph, Table];
}

/// <summary>Everything the map's address says: the view, the filter, whether the rest is hidden, the entry in the panel.</summary>
public sealed record MapState(MapView View, EntryQuery Query, bool OnlyMatches, Entry? Selected)
{
    /// <summary>The address of this state; defaults are left out.</summary>
    public string Url => SiteUrls.With(SiteUrls.Map, Pairs());

    /// <summary>Reads a state, or says what is wrong with the address.</summary>
    public static (MapState State, QueryProblem? Problem) Read(Atlas atlas, Func<string, string?> value)
    {
        var (query, problem) = EntryQueryReader.Read(atlas, value);
        var viewKey = value("view") is { Length: > 0 } key ? key : MapView.Chain.Key;
        var view = MapView.All.FirstOrDefault(v => v.Key == viewKey);
        if (view is null)
        {
            problem ??= QueryProblem.Unknown("view", viewKey, "a view of the map", [.. MapView.All.Select(v => v.Key)]);
        }

        var selected = value("entry") is { Length: > 0 } id ? atlas.FindEntry(id) ?? atlas.FindSuccessor(id) : null;
        if (selected is null && value("entry") is { Length: > 0 })
        {
            problem ??= new QueryProblem(QueryProblem.NotFound, "entry", "The atlas has no entry of that id.");
        }

        return (new MapState(view ?? MapView.Chain, query, value("only") == "1", selected), problem);
    }

    public MapState Select(Entry? entry) => this with { Selected = entry };

    public MapState Toggle(EntryFacet facet, string value) => this with { Query = Query.Toggle(facet, value) };

    /// <summary>The parts of the address that differ from the default.</summary>
    public IEnumerable<KeyValuePair<string, string>> Pairs()
    {
        if (View != MapView.Chain)
        {
            yield return new("view", View.Key);
        }

        foreach (var pair in Query.ToPairs())
        {
            yield return pair;
        }

        if (OnlyMatches)
        {
            yield return new("only", "1");
        }

        if (Selected is not null)
        {
            yield return new("entry", Selected.Id);
        }
    }
}
