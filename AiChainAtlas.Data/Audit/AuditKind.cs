namespace AiChainAtlas.Data.Audit;

/// <summary>What the audit tells of.</summary>
/// <param name="Key">How it is stored.</param>
/// <param name="Label">How it is shown.</param>
public sealed record AuditKind(string Key, string Label)
{
    public static readonly AuditKind SignIn = new("sign-in", "Signed in");
    public static readonly AuditKind SignInFailed = new("sign-in-failed", "Failed to sign in");
    public static readonly AuditKind SignOut = new("sign-out", "Signed out");
    public static readonly AuditKind Locked = new("locked", "Too many attempts");
    public static readonly AuditKind PasswordChanged = new("password-changed", "Password changed");
    public static readonly AuditKind PasskeyAdded = new("passkey-added", "Passkey added");
    public static readonly AuditKind PasskeyRemoved = new("passkey-removed", "Passkey removed");
    public static readonly AuditKind RecoveryCodesMade = new("recovery-codes-made", "Recovery codes made");
    public static readonly AuditKind RecoveryCodeUsed = new("recovery-code-used", "Recovery code used");
    public static readonly AuditKind TokenCreated = new("token-created", "API token created");
    public static readonly AuditKind TokenRevoked = new("token-revoked", "API token revoked");
    public static readonly AuditKind RoleChanged = new("role-changed", "Role changed");
    public static readonly AuditKind UserCreated = new("user-created", "User created");
    public static readonly AuditKind UserDisabled = new("user-disabled", "User disabled");
    public static readonly AuditKind UserEnabled = new("user-enabled", "User enabled");
    public static readonly AuditKind SetupLinkMade = new("setup-link-made", "Setup link made");
    public static readonly AuditKind SessionRevoked = new("session-revoked", "Session revoked");
    public static readonly AuditKind Export = new("export", "Exported");
    public static readonly AuditKind Import = new("import", "Imported");
    public static readonly AuditKind Backup = new("backup", "Backed up");
    public static readonly AuditKind Restore = new("restore", "Restored");

    public static readonly IReadOnlyList<AuditKind> All =
    [
        SignIn, SignInFailed, SignOut, Locked, PasswordChanged, PasskeyAdded, PasskeyRemoved, RecoveryCodesMade, RecoveryCodeUsed, TokenCreated,
        TokenRevoked, RoleChanged, UserCreated, UserDisabled, UserEnabled, SetupLinkMade, SessionRevoked, Export, Import, Backup, Restore,
    ];
}
