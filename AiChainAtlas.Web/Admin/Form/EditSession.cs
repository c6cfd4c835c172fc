using System.Text.Json.Nodes;
using AiChainAtlas.Data.Editing;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Records;
using AiChainAtlas.Domain.Rules;

namespace AiChainAtlas.Web.Admin.Form;

/// <summary>
/// One record while somebody edits it: what it started from, what it is to be, and why. Knows nothing of screens; keeps
/// everything as JSON, because what is being typed need not be valid.
/// </summary>
public sealed class EditSession
{
    /// <summary>Stands for the id of a record that has none yet.</summary>
    public const string NewId = "new";

    private EditSession(RecordKind kind, string recordId) => (Kind, RecordId) = (kind, recordId);

    public RecordKind Kind { get; }

    /// <summary>Id of the record as it is published; <see cref="NewId"/> before that.</summary>
    public string RecordId { get; }

    public string BasedOn { get; private set; } = RecordToken.Absent;

    /// <summary>What editing started from; null for a new record.</summary>
    public JsonObject? Base { get; private set; }

    public JsonObject Body { get; private set; } = [];

    /// <summary>Sources added here, published together with the record.</summary>
    public List<JsonObject> NewSources { get; } = [];

    public string Reason { get; set; } = "";

    /// <summary>The draft as it was last kept; null while nothing was typed.</summary>
    public Draft? Draft { get; set; }

    public bool IsNew => Base is null;

    public bool HasChanges => !JsonNode.DeepEquals(JsonText.Ordered(Body, Kind.Fields), JsonText.Ordered(Base ?? Blank(Kind), Kind.Fields)) || NewSources.Count > 0;

    /// <summary>The field that names the record and so cannot be changed; null where several fields together name it, or none yet.</summary>
    public string? IdField => IsNew ? null : Kind.Fields.FirstOrDefault(declared => declared.Kind == ValueKind.Text && JsonText.Of(Base![declared.Key]) == RecordId)?.Key;

    /// <returns>Null when there is neither such a record nor a draft of one.</returns>
    public static EditSession? Open(RecordKind kind, string recordId, AtlasContent content, Draft? draft, IEnumerable<Draft> sources)
    {
        var record = recordId == NewId ? null : kind.Find(content, recordId);
        if (record is null && draft is null && recordId != NewId)
        {
            return null;
        }

        var session = new EditSession(kind, recordId) { Draft = draft };
        if (draft is not null)
        {
            (session.BasedOn, session.Base, session.Body, session.Reason) = (draft.BasedOn, draft.Base, draft.Body, draft.Reason);
            session.NewSources.AddRange(sources.Where(source => ReferenceRecords.Sources.Find(content, source.RecordId) is null && session.Cites(source.RecordId)).Select(source => source.Body));
        }
        else if (record is not null)
        {
            session.BasedOn = RecordToken.Of(kind, record);
            session.Base = kind.Write(record);
            session.Body = kind.Write(record);
        }
        else
        {
            session.Body = Blank(kind);
        }

        return session;
    }

    // What a new record is before anybody has typed in its form.
    private static JsonObject Blank(RecordKind kind) =>
        kind.Fields.Any(field => field.Key == "origin") ? new JsonObject { ["origin"] = Origin.Added.Key() } : [];

    /// <summary>Whether the record names this id anywhere among its sources.</summary>
    public bool Cites(string sourceId) =>
        JsonText.ListOf(Body["sources"]).Concat(JsonText.Facts(Body).SelectMany(fact => JsonText.ListOf(fact["sources"])))
            .Append(JsonText.Of(Body["source"]))
            .Contains(sourceId);

    /// <summary>What publishing would write. Null, with findings at the fields, while something cannot be read.</summary>
    public Proposal? ToProposal(string who, string reason, ICollection<Finding> findings)
    {
        var changes = new List<ProposedChange>();
        foreach (var source in NewSources.Where(source => Cites(JsonText.Of(source["id"]))))
        {
            if (ReferenceRecords.Sources.Read(source, $"sources/{JsonText.Of(source["id"])}", findings) is { } read)
            {
                changes.Add(new ProposedChange(ReferenceRecords.Sources, ReferenceRecords.Sources.IdOf(read), read) { BasedOn = RecordToken.Absent });
            }
        }

        var record = Kind.Read(JsonText.Ordered(Body, Kind.Fields), $"{Kind.Key}/{RecordId}", findings);
        if (record is null || findings.Count > 0)
        {
            return null;
        }

        var id = Kind.IdOf(record);
        if (!IsNew && id != RecordId && IdField is null)
        {
            // Its fields name it, so with other fields it is another record.
            changes.Add(new ProposedChange(Kind, RecordId, null) { BasedOn = BasedOn });
            changes.Add(new ProposedChange(Kind, id, record) { BasedOn = RecordToken.Absent });
        }
        else
        {
            changes.Add(new ProposedChange(Kind, IsNew ? id : RecordId, record) { BasedOn = BasedOn });
        }

        return new Proposal { Who = who, Reason = reason, Changes = changes };
    }

    /// <summary>What is different from the published record, field by field and fact by fact.</summary>
    public IReadOnlyList<MergedField> Changes() => Changes(Kind, Base, Body);

    /// <inheritdoc cref="Changes()"/>
    public static IReadOnlyList<MergedField> Changes(RecordKind kind, JsonObject? before, JsonObject after)
    {
        var from = before is null ? null : JsonText.Ordered(before, kind.Fields);
        return [.. RecordMerge.Of(kind, from, JsonText.Ordered(after, kind.Fields), from).Fields.Where(field => field.State == MergeState.OnlyMine)];
    }

    /// <summary>Goes on from what somebody else has published meanwhile.</summary>
    public void Rebase(object? current, JsonObject merged)
    {
        BasedOn = RecordToken.Of(Kind, current);
        Base = current is null ? null : Kind.Write(current);
        Body = merged;
    }

    public Draft ToDraft(string ownerId, string ownerName) => (Draft ?? new Draft
    {
        Kind = Kind,
        RecordId = RecordId,
        BasedOn = BasedOn,
        Body = Body,
        OwnerId = ownerId,
        OwnerName = ownerName,
    }) with
    { BasedOn = BasedOn, Base = Base, Body = Body, Reason = Reason, OwnerName = ownerName };
}
