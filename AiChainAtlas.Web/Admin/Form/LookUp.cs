using System.Text.Json.Nodes;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Records;

namespace AiChainAtlas.Web.Admin.Form;

/// <summary>A record that a reference may name.</summary>
public sealed record Choice(string Id, string Name, string Kind);

/// <summary>Finds records by what somebody types, the sources added in the same form among them.</summary>
public sealed class LookUp(AtlasContent content, IReadOnlyList<JsonObject> newSources)
{
    private const int Most = 12;

    /// <summary>Records of these kinds that have every word typed in id or name; those that begin with it first.</summary>
    public IReadOnlyList<Choice> Find(IReadOnlyList<string> kinds, string? text)
    {
        var words = (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return
        [
            .. kinds.SelectMany(AllOf)
                .Where(choice => Array.TrueForAll(words, word => Has(choice.Name, word) || Has(choice.Id, word)))
                .OrderByDescending(choice => words.Length > 0 && (Begins(choice.Id, words[0]) || Begins(choice.Name, words[0])))
                .ThenBy(choice => choice.Name, StringComparer.OrdinalIgnoreCase)
                .Take(Most),
        ];
    }

    /// <summary>The record of this id; null when there is none.</summary>
    public Choice? Of(IReadOnlyList<string> kinds, string id) =>
        kinds.Select(key => RecordKinds.Find(key)!)
            .Select(kind => kind.Find(content, id) is { } record ? new Choice(id, kind.NameOf(record), kind.Key) : null)
            .FirstOrDefault(choice => choice is not null)
        ?? Added(kinds).FirstOrDefault(choice => choice.Id == id);

    private IEnumerable<Choice> AllOf(string key)
    {
        var kind = RecordKinds.Find(key)!;
        return kind.AllIn(content).Select(record => new Choice(kind.IdOf(record), kind.NameOf(record), key)).Concat(Added([key]));
    }

    private IEnumerable<Choice> Added(IReadOnlyList<string> kinds) => kinds.Contains(ReferenceRecords.Sources.Key)
        ? newSources.Select(source => new Choice(JsonText.Of(source["id"]), JsonText.Of(source["title"]), ReferenceRecords.Sources.Key))
        : [];

    private static bool Has(string text, string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);

    private static bool Begins(string text, string word) => text.StartsWith(word, StringComparison.OrdinalIgnoreCase);
}
