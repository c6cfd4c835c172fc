namespace AiChainAtlas.Data.Accounts;

/// <summary>By what a session was opened.</summary>
public static class SignInWay
{
    public const string Password = "password";
    public const string Passkey = "passkey";
    public const string RecoveryCode = "recovery-code";
    public const string SetupLink = "setup-link";
}
