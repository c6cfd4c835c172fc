using System.Text.Json;
using System.Text.Json.Nodes;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Records;
using AiChainAtlas.Domain.Rules;

namespace AiChainAtlas.Web.Api.Editing;

/// <summary>Reads an entry from what GET returned, edited.</summary>
internal static class EntryReader
{
    // What GET adds to the entry itself, with where it is changed instead.
    private static readonly Dictionary<string, (Func<EntryDetailJson, object?> Shown, string Advice)> Derived = new(StringComparer.Ordinal)
    {
        ["lane"] = (entry => entry.Lane, "it is the lane of the link"),
        ["stage"] = (entry => entry.Stage, "it is the stage of the link"),
        ["status"] = (entry => entry.Status, "change the fact 'status'"),
        ["version"] = (entry => entry.Version, "it is counted by the atlas"),
        ["relations"] = (entry => entry.Relations, "relations are records of their own"),
        ["claims"] = (entry => entry.Claims, "claims are records of their own"),
    };

    private static readonly HashSet<string> Ignored = [.. Derived.Keys];

    /// <param name="atlas">What the entry hangs on.</param>
    /// <param name="id">The id in the address.</param>
    /// <param name="body">What was sent.</param>
    /// <param name="before">The entry as it is; null for a new one.</param>
    public static (Entry? Entry, IReadOnlyList<Finding> Findings) Read(Atlas atlas, string id, JsonObject body, Entry? before)
    {
        var path = $"entries/{id}";
        var findings = new List<Finding>();
        if (body.TryAdd("id", id) is false && (body["id"] is not JsonValue value || !value.TryGetValue<string>(out var named) || named != id))
        {
            findings.Add(new Finding("id-permanent", $"{path}/id", $"The address names '{id}' and the body something else; an id cannot be changed."));
        }

        if (before is not null)
        {
            var shown = EntryDetailJson.Of(atlas, before);
            findings.AddRange(Derived
                .Where(key => body.TryGetPropertyValue(key.Key, out var sent)
                    && !JsonNode.DeepEquals(sent, JsonSerializer.SerializeToNode(key.Value.Shown(shown), ApiJson.Options)))
                .Select(key => new Finding("derived", $"{path}/{key.Key}", $"'{key.Key}' cannot be changed here: {key.Value.Advice}. Send it as it was or leave it out.")));
        }

        var entry = (Entry?)ChainRecords.Entries.Read(ChainRecords.Entries.Complete(body, before), path, findings, Ignored);
        return (findings.Count == 0 ? entry : null, findings);
    }
}
