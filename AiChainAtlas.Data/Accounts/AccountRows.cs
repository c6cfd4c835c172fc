namespace AiChainAtlas.Data.Accounts;

/// <summary>One browser that is signed in; the cookie carries the id.</summary>
public sealed class SessionRow
{
    public required string Id { get; set; }
    public required string UserId { get; set; }
    public required DateTime CreatedAt { get; set; }
    public required DateTime LastSeenAt { get; set; }
    public required string Address { get; set; }
    public required string UserAgent { get; set; }

    /// <summary>How it was opened: a key of <see cref="SignInWay"/>.</summary>
    public required string OpenedBy { get; set; }

    public DateTime? RevokedAt { get; set; }
}

/// <summary>A key for programs. The token itself is shown once and kept by its hash only.</summary>
public sealed class ApiTokenRow
{
    public required string Id { get; set; }
    public required string UserId { get; set; }
    public required string Name { get; set; }

    /// <summary>Key of a <see cref="TokenScope"/>.</summary>
    public required string Scope { get; set; }

    public required string Hash { get; set; }
    public required DateTime CreatedAt { get; set; }
    public DateTime? LastUsedAt { get; set; }
    public DateTime? ExpiresAt { get; set; }
    public DateTime? RevokedAt { get; set; }
}

/// <summary>The link by which a user sets a first or a new password; one for a user, gone when used.</summary>
public sealed class SetupLinkRow
{
    public required string UserId { get; set; }
    public required string Hash { get; set; }
    public required DateTime ExpiresAt { get; set; }
}

/// <summary>A code that signs in once, for when password and passkey are lost.</summary>
public sealed class RecoveryCodeRow
{
    public required string UserId { get; set; }
    public required string Hash { get; set; }
}
