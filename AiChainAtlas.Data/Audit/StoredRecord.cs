using System.Data.Common;
using System.Text.Json.Nodes;
using AiChainAtlas.Domain.Records;
using AiChainAtlas.Domain.Rules;

namespace AiChainAtlas.Data.Audit;

/// <summary>Records as revisions keep them.</summary>
internal static class StoredRecord
{
    /// <summary>A row of kind, id, before and after.</summary>
    public static RecordChange Change(DbDataReader row)
    {
        var kind = RecordKinds.Find(row.GetString(0)) ?? throw new InvalidDataException($"a revision of the unknown kind '{row.GetString(0)}'");
        return new RecordChange(kind, row.GetString(1), Read(kind, row.IsDBNull(2) ? null : row.GetString(2)), Read(kind, row.IsDBNull(3) ? null : row.GetString(3)));
    }

    /// <summary>Whether readers see a difference between two texts of a record: one in a note for editors is none to them.</summary>
    public static bool DiffersForReaders(string kindKey, string? before, string? after)
    {
        // Most changes touch no note, and then the records need not be read.
        return before is null || after is null || RecordKinds.Find(kindKey) is not { } kind
            || !(kind.MayHoldNote(before) || kind.MayHoldNote(after))
            || !JsonNode.DeepEquals(ForReaders(kind, before), ForReaders(kind, after));
    }

    private static JsonObject ForReaders(RecordKind kind, string text) => kind.Write(kind.ForReaders(Read(kind, text)!));

    /// <exception cref="InvalidDataException">This version cannot read it.</exception>
    public static object? Read(RecordKind kind, string? text)
    {
        if (text is null)
        {
            return null;
        }

        // A field that was given up since is passed over.
        var json = JsonNode.Parse(text)!.AsObject();
        var findings = new List<Finding>();
        return kind.Read(kind.Upgraded(json), kind.Key, findings, json.Select(pair => pair.Key).ToHashSet(StringComparer.Ordinal))
            ?? throw new InvalidDataException($"a revision holds what cannot be read: {string.Join("; ", findings)}");
    }
}
