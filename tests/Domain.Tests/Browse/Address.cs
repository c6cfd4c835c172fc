using AiChainAtlas.Domain.Browse;
using AiChainAtlas.Domain.Chain;

namespace AiChainAtlas.Domain.Tests.Browse;

/// <summary>Reads the query part of an address as the site does.</summary>
internal static class Address
{
    public static (EntryQuery Query, QueryProblem? Problem) Read(Atlas atlas, string address)
    {
        var values = address.Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => pair.Split('=', 2))
            .ToDictionary(pair => pair[0], pair => Uri.UnescapeDataString(pair[1]));
        return EntryQueryReader.Read(atlas, values.GetValueOrDefault);
    }

    /// <summary>The query of an address that must be right.</summary>
    public static EntryQuery Query(Atlas atlas, string address)
    {
        var (query, problem) = Read(atlas, address);
        Assert.Null(problem);
        return query;
    }

    public static string Write(EntryQuery query) =>
        string.Join('&', query.ToPairs().Select(pair => $"{pair.Key}={pair.Value}"));
}
