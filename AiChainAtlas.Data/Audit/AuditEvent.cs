namespace AiChainAtlas.Data.Audit;

/// <summary>Something that has to be known later. No secret, no password, not even a wrong one, belongs in it.</summary>
public sealed record AuditEvent(AuditKind Kind, string Who)
{
    /// <summary>What it was done to; the user himself when not said.</summary>
    public string Subject { get; init; } = "";

    /// <summary>Particulars, written as JSON.</summary>
    public IReadOnlyDictionary<string, string> Detail { get; init; } = new Dictionary<string, string>();

    /// <summary>Network address it came from; empty for the process itself.</summary>
    public string Address { get; init; } = "";
}

/// <summary>An event as it is kept: numbered without gaps, never changed, each with the hash of the one before.</summary>
public sealed class AuditEventRow
{
    public required long Id { get; set; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; set; }

    public required string Who { get; set; }

    /// <summary>Key of an <see cref="AuditKind"/>.</summary>
    public required string Kind { get; set; }

    public required string Subject { get; set; }
    public required string Detail { get; set; }
    public required string Address { get; set; }
    public required string PreviousHash { get; set; }
    public required string Hash { get; set; }
}
