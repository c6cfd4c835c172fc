using AiChainAtlas.Domain.Calculators.Reading;
using Microsoft.AspNetCore.WebUtilities;

namespace AiChainAtlas.Web.Calculators;

/// <summary>Reads what the query part of an address sends to a calculator.</summary>
internal static class QueryInputs
{
    /// <summary>Numbers as machines write them: what the API takes.</summary>
    public static SentInputs ByMachine(string? query) => Read(query, RawInput.Machine);

    /// <summary>Numbers as people type them: what pages, embeds and their pictures take.</summary>
    public static SentInputs ByPerson(string? query) => Read(query, RawInput.Person);

    /// <summary>The same, of a query that was taken apart already.</summary>
    public static SentInputs ByPerson(IQueryCollection query)
    {
        var sent = new SentInputs { IsAddress = true };
        foreach (var (key, text) in query.SelectMany(pair => pair.Value, (pair, text) => (pair.Key, text)))
        {
            sent.Add(key, RawInput.Person(text));
        }

        return sent;
    }

    private static SentInputs Read(string? query, Func<string?, RawInput> raw)
    {
        var sent = new SentInputs { IsAddress = true };
        foreach (var pair in new QueryStringEnumerable(query))
        {
            sent.Add(pair.DecodeName().ToString(), raw(pair.DecodeValue().ToString()));
        }

        return sent;
    }
}
