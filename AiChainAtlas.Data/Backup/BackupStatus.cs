namespace AiChainAtlas.Data.Backup;

/// <summary>How well the store is backed up, for admins.</summary>
public sealed record BackupStatus
{
    public required BackupRecord? Last { get; init; }

    /// <summary>The newest that proved whole when it was last checked.</summary>
    public required BackupRecord? LastVerified { get; init; }

    /// <summary>The last trial in which a backup was restored, opened and found equal.</summary>
    public required RestoreDrill? LastVerifiedRestore { get; init; }

    /// <summary>When the next is due; null when none is made by schedule.</summary>
    public required DateTime? NextDue { get; init; }

    /// <summary>What an admin should mend, as a sentence; null when all is well.</summary>
    public required string? Problem { get; init; }
}
