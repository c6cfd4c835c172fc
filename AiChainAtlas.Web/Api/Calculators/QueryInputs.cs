using AiChainAtlas.Domain.Calculators.Reading;
using Microsoft.AspNetCore.WebUtilities;

namespace AiChainAtlas.Web.Api.Calculators;

/// <summary>Reads the inputs of a calculator from the query part of an address: numbers as machines write them.</summary>
internal static class QueryInputs
{
    public static SentInputs Read(QueryString query)
    {
        var sent = new SentInputs();
        foreach (var pair in new QueryStringEnumerable(query.Value))
        {
            sent.Add(pair.DecodeName().ToString(), RawInput.Machine(pair.DecodeValue().ToString()));
        }

        return sent;
    }
}
