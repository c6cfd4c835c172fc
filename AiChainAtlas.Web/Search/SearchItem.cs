using AiChainAtlas.Domain.Search;

namespace AiChainAtlas.Web.Search;

/// <summary>A result as people and programs are shown it.</summary>
/// <param name="Hit">The result.</param>
/// <param name="Url">Its address, from the root of the site.</param>
/// <param name="Note">A word or two beside the title; may be empty.</param>
/// <param name="Snippet">A sentence on what it is; may be empty.</param>
public sealed record SearchItem(SearchHit Hit, string Url, string Note, string Snippet);
