using System.Text.Json.Nodes;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Records;
using AiChainAtlas.Web.Admin.Form;

namespace AiChainAtlas.Web.Admin.Merge;

/// <summary>How a changed field or fact is told to people.</summary>
public static class FieldWords
{
    private const string FactPrefix = "facts/";

    public static bool IsFact(MergedField field) => field.Key.StartsWith(FactPrefix, StringComparison.Ordinal);

    /// <summary>What people call the field; several facts of one field are numbered.</summary>
    public static string LabelOf(MergedField field)
    {
        if (!IsFact(field))
        {
            return field.Label;
        }

        var parts = field.Key[FactPrefix.Length..].Split(' ', 2);
        return (EntryFields.Find(parts[0])?.Label ?? parts[0]) + (parts.Length > 1 ? $" ({parts[1]})" : "");
    }

    /// <summary>The value as a line; of a fact without what stands beside it.</summary>
    public static string ValueOf(JsonNode? node) => node is JsonObject fact ? JsonText.Of(fact["value"]) : JsonText.Of(node);

    /// <summary>What stands beside the value of a fact: sources, date, confidence.</summary>
    public static string BesideOf(JsonNode? node)
    {
        if (node is not JsonObject fact)
        {
            return "";
        }

        var sources = JsonText.ListOf(fact["sources"]);
        return string.Join("; ", new[]
        {
            JsonText.Of(fact["confidence"]),
            Told("as of", fact["as_of"]),
            sources.Count == 0 ? "no source" : $"source {string.Join(", ", sources)}",
            Told("rank", fact["rank"]),
            Told("note:", fact["note"]),
        }.Where(text => text.Length > 0));
    }

    private static string Told(string word, JsonNode? node) => JsonText.Of(node) is { Length: > 0 } text ? $"{word} {text}" : "";
}
