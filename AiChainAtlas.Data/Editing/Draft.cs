using System.Text.Json.Nodes;
using AiChainAtlas.Data.Tables;
using AiChainAtlas.Domain.Records;

namespace AiChainAtlas.Data.Editing;

/// <summary>A record as somebody would have it. Kept as it is typed, so it need not be valid; never shown to readers.</summary>
public sealed record Draft
{
    public string Id { get; init; } = Guid.CreateVersion7().ToString("N");
    public required RecordKind Kind { get; init; }
    public required string RecordId { get; init; }

    /// <summary>Token of the record it started from; <see cref="RecordToken.Absent"/> for a new one.</summary>
    public required string BasedOn { get; init; }

    /// <summary>The record it started from; null for a new one.</summary>
    public JsonObject? Base { get; init; }

    public required JsonObject Body { get; init; }
    public string Reason { get; init; } = "";

    /// <summary>Whether it waits for somebody to look at it.</summary>
    public bool IsInReview { get; init; }

    public required string OwnerId { get; init; }

    /// <summary>The name that history will show.</summary>
    public required string OwnerName { get; init; }

    /// <summary>Last change, UTC; set by the store.</summary>
    public DateTime At { get; init; }

    /// <summary>The suggestion it came from.</summary>
    public string? SuggestionId { get; init; }

    /// <summary>Null when the kind is one this version does not know.</summary>
    internal static Draft? Of(DraftRow row) => RecordKinds.Find(row.Kind) is not { } kind ? null : new Draft
    {
        Id = row.Id,
        Kind = kind,
        RecordId = row.RecordId,
        BasedOn = row.BasedOn,
        Base = row.Base is null ? null : JsonNode.Parse(row.Base)!.AsObject(),
        Body = JsonNode.Parse(row.Body)!.AsObject(),
        Reason = row.Reason,
        IsInReview = row.State == DraftState.Review,
        OwnerId = row.OwnerId,
        OwnerName = row.OwnerName,
        At = row.At,
        SuggestionId = row.SuggestionId,
    };

    internal void WriteTo(DraftRow row, DateTime at)
    {
        row.BasedOn = BasedOn;
        row.Base = Base?.ToJsonString();
        row.Body = Body.ToJsonString();
        row.Reason = Reason;
        row.State = IsInReview ? DraftState.Review : DraftState.Open;
        row.OwnerName = OwnerName;
        row.At = at;
        row.SuggestionId = SuggestionId;
    }
}
