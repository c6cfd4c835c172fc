using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Records;
using AiChainAtlas.Domain.Rules;

namespace AiChainAtlas.Data.Editing;

/// <summary>Changes that are to become one revision: all of them or none.</summary>
public sealed record Proposal
{
    /// <summary>Name that history shows.</summary>
    public required string Who { get; init; }

    /// <summary>Why, in words.</summary>
    public required string Reason { get; init; }

    public required IReadOnlyList<ProposedChange> Changes { get; init; }

    /// <summary>The revision all of it was made from, where it depends on more than the records it names; null: on those alone.</summary>
    public long? BasedOnRevision { get; init; }
}

/// <summary>A record as it is to be; null: it is to go.</summary>
public sealed record ProposedChange(RecordKind Kind, string Id, object? After)
{
    /// <summary>Token of the record that was changed; <see cref="RecordToken.Absent"/> for a new one; null: whatever is there.</summary>
    public string? BasedOn { get; init; }
}

/// <summary>What came of a proposal.</summary>
public abstract record EditOutcome
{
    private EditOutcome()
    {
    }

    /// <summary>Durable and published.</summary>
    public sealed record Committed(long Revision, IReadOnlyList<RecordChange> Changes) : EditOutcome;

    /// <summary>Everything was so already; no revision was made.</summary>
    public sealed record Unchanged : EditOutcome;

    /// <summary>Somebody changed a record since; nothing was written.</summary>
    /// <param name="Change">What was to be written.</param>
    /// <param name="Current">The record as it is now; null when it is gone.</param>
    public sealed record Conflicted(ProposedChange Change, object? Current) : EditOutcome;

    /// <summary>Rules would be broken; nothing was written.</summary>
    public sealed record Refused(IReadOnlyList<Finding> Findings) : EditOutcome;
}

/// <summary>Tells two states of a record apart, so that a change of an old one is noticed.</summary>
public static class RecordToken
{
    /// <summary>The token of a record that is not there.</summary>
    public const string Absent = "";

    public static string Of(RecordKind kind, object? record) => record switch
    {
        null => Absent,
        Entry entry => Version(entry.Version),
        Link link => Version(link.Version),
        _ => RecordHash.Of(kind, record),
    };

    public static string Version(int version) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"v{version}");
}
