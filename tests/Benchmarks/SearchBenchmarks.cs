using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Search;
using BenchmarkDotNet.Attributes;

namespace AiChainAtlas.Benchmarks;

/// <summary>Time of one query. Every iteration is a single query, so the 95th percentile is that of single queries.</summary>
[Config(typeof(SingleRuns))]
public class SearchBenchmarks
{
    private const int WarmUpRounds = 3;

    private static readonly Dictionary<int, Atlas> Atlases = [];

    private static readonly SearchIndex Site = SearchIndex.Of(SyntheticSite.Documents);

    private AtlasSearch search = null!;
    private string[] queries = [];
    private int next;

    [Params(335, 10_000, 100_000)]
    public int Entries { get; set; }

    [ParamsAllValues]
    public QueryKind Kind { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        if (!Atlases.TryGetValue(Entries, out var atlas))
        {
            Atlases[Entries] = atlas = SyntheticAtlas.Build(Entries);
        }

        search = atlas.Search.With(Site);
        queries = Queries.Of(Kind, atlas);

        // A published atlas answers many queries, so compilation is no part of the question.
        for (var i = 0; i < WarmUpRounds * queries.Length; i++)
        {
            search.Find(queries[i % queries.Length]);
            search.Ask(queries[i % queries.Length]);
        }
    }

    [Benchmark]
    public IReadOnlyList<SearchHit> Find() => search.Find(queries[next++ % queries.Length]);

    /// <summary>What page, suggestions and API do.</summary>
    [Benchmark]
    public SearchResult Ask() => search.Ask(queries[next++ % queries.Length]);

    [Benchmark]
    public IReadOnlyDictionary<string, double> MatchEntries() => search.MatchEntries(queries[next++ % queries.Length]);
}
