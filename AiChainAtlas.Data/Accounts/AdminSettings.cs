using Microsoft.Extensions.Configuration;

namespace AiChainAtlas.Data.Accounts;

/// <summary>The admin that a start without a person at hand creates, and the API token of that admin.</summary>
public sealed record AdminSettings(string? Email, string? Password, string? Token)
{
    public const string EmailKey = "ATLAS_ADMIN_EMAIL";
    public const string PasswordKey = "ATLAS_ADMIN_PASSWORD";
    public const string TokenKey = "ATLAS_ADMIN_TOKEN";
    public const int ShortestToken = 32;

    public static AdminSettings Of(IConfiguration configuration) => new(Text(configuration, EmailKey), Text(configuration, PasswordKey), Text(configuration, TokenKey));

    // The record's own text would put secrets into a log.
    public override string ToString() => $"{EmailKey} {Email}";

    private static string? Text(IConfiguration configuration, string key) => configuration[key] is { Length: > 0 } text ? text : null;
}
