using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AiChainAtlas.Data.Audit;
using AiChainAtlas.Data.Tables;
using AiChainAtlas.Data.Writing;
using AiChainAtlas.Domain.Records;

namespace AiChainAtlas.Data.Editing;

/// <summary>Makes and writes revisions with what they changed.</summary>
internal static class RevisionWriter
{
    private const string DigestKey = "digest";

    /// <summary>The revision that a store begins with.</summary>
    public static RevisionRow First(string who, string reason, DateTime at, IReadOnlyDictionary<string, int> counts) =>
        Sealed(1, at, who, reason, JsonSerializer.Serialize(counts), "");

    /// <summary>The revision after <paramref name="previous"/>.</summary>
    public static RevisionRow Next((long Id, string Hash) previous, string who, string reason, DateTime at, IReadOnlyList<RevisionChangeRow> changes)
    {
        // The digest ties the changed records, which stand in a table of their own, into the chain of hashes.
        var what = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var kind in changes.GroupBy(c => c.Kind, StringComparer.Ordinal))
        {
            what[kind.Key] = new
            {
                added = kind.Count(c => c.Before is null),
                changed = kind.Count(c => c is { Before: not null, After: not null }),
                removed = kind.Count(c => c.After is null),
            };
        }

        what[DigestKey] = DigestOf(changes);
        return Sealed(previous.Id + 1, at, who, reason, JsonSerializer.Serialize(what), previous.Hash);
    }

    public static void Write(TableWriter tables, RevisionRow revision, IReadOnlyList<RevisionChangeRow>? changes = null)
    {
        tables.Put(
            "revisions",
            "id, at, who, reason, what, previous_hash, hash",
            true,
            revision.Id, revision.At, revision.Who, revision.Reason, revision.What, revision.PreviousHash, revision.Hash);
        tables.Add(
            "revision_changes",
            "revision_id, ordinal, kind, record_id, before, after",
            [.. (changes ?? []).Select(change => new object?[] { change.RevisionId, change.Ordinal, change.Kind, change.RecordId, change.Before, change.After })]);
    }

    public static List<RevisionChangeRow> Rows(long revision, IEnumerable<RecordChange> changes) =>
    [
        .. changes.Select((change, ordinal) => new RevisionChangeRow
        {
            RevisionId = revision,
            Ordinal = ordinal,
            Kind = change.Kind.Key,
            RecordId = change.Id,
            Before = Text(change.Kind, change.Before),
            After = Text(change.Kind, change.After),
        }),
    ];

    /// <summary>What a revision says its changes come to, or null when it says nothing of it.</summary>
    public static string? DigestIn(string what)
    {
        try
        {
            using var json = JsonDocument.Parse(what);
            return json.RootElement.TryGetProperty(DigestKey, out var digest) ? digest.GetString() : null;
        }
        catch (JsonException)
        {
            // Somebody wrote into the row: its hash says so.
            return null;
        }
    }

    public static string DigestOf(IEnumerable<RevisionChangeRow> changes)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var change in changes)
        {
            foreach (var part in (string[])[change.Kind, change.RecordId, change.Before ?? "-", change.After ?? "-"])
            {
                hash.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{part.Length}:{part}\n")));
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static string? Text(RecordKind kind, object? record) => record is null ? null : kind.Write(record).ToJsonString();

    private static RevisionRow Sealed(long id, DateTime at, string who, string reason, string what, string previousHash)
    {
        var row = new RevisionRow { Id = id, At = at, Who = who, Reason = reason, What = what, PreviousHash = previousHash, Hash = "" };
        row.Hash = RevisionHash.Of(row);
        return row;
    }
}
