using System.Collections.Frozen;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Search;

namespace AiChainAtlas.Web.Search;

/// <summary>Searches the records of an atlas and what the site has besides them. Page, suggestions and API ask here.</summary>
/// <param name="parts">The parts of the site that tell search what they have.</param>
public sealed class SiteSearch(IEnumerable<ISiteDocuments> parts)
{
    // Of the pages and articles of this version of the site, which do not change while it runs.
    private readonly Lazy<Site> site = new(() => Site.Of([.. parts.SelectMany(part => part.All)]));

    /// <summary>Builds what the first search would have to wait for.</summary>
    public void Prepare(Atlas atlas) => Ask(atlas, "a", 1);

    /// <summary>The best answers, under the headings of their kinds.</summary>
    public SearchResult Ask(Atlas atlas, string text, int limit) => atlas.Search.With(site.Value.Index).Ask(text, limit);

    /// <summary>Names close to a text for which nothing was found.</summary>
    public IReadOnlyList<SearchHit> Near(Atlas atlas, string text) => atlas.Search.With(site.Value.Index).Near(text);

    /// <summary>A result that is no record of the store; null for one that is.</summary>
    internal SiteDocument? Find(SearchHit hit) => site.Value.Documents.GetValueOrDefault((hit.Kind, hit.Id));

    private sealed record Site(SearchIndex Index, FrozenDictionary<(SearchKind, string), SiteDocument> Documents)
    {
        public static Site Of(IReadOnlyList<SiteDocument> documents) =>
            new(SearchIndex.Of(documents), documents.ToFrozenDictionary(document => (document.Kind, document.Id)));
    }
}
