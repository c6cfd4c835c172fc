using System.Collections.Frozen;
using System.Text;

namespace AiChainAtlas.Web.Hosting.PageCache;

/// <summary>What tells one rendered answer from another: the path and the query keys that the endpoint names.</summary>
internal readonly record struct PageKey(string Text, bool IsKept)
{
    private const int LongestKept = 512;

    /// <summary>Keys that people type into: an answer that depends on one is rendered each time and not kept.</summary>
    private static readonly FrozenSet<string> FreeTextKeys = FrozenSet.Create("q", "add", "founded_from", "founded_to", "asof", "since", "record");

    public static PageKey Of(HttpRequest request, PublicPageAttribute page)
    {
        var path = request.Path.Value ?? "/";
        if (page.IsKeptElsewhere)
        {
            return new PageKey(path, false);
        }

        if (!request.QueryString.HasValue)
        {
            return new PageKey(path, true);
        }

        if (page.IsKeptWithoutQueryOnly)
        {
            return new PageKey(path, false);
        }

        var query = request.Query;
        var key = new StringBuilder(path);
        var kept = true;
        foreach (var name in page.Keys)
        {
            if (query.TryGetValue(name, out var values) && values.ToString() is { Length: > 0 } value)
            {
                // The server refuses NUL in a path and the length bounds the value, so no path or value passes for another key.
                key.Append('\0').Append(name).Append('=').Append(value.Length).Append(':').Append(value);
                kept &= !FreeTextKeys.Contains(name);
            }
        }

        return new PageKey(key.ToString(), kept && key.Length <= LongestKept);
    }
}
