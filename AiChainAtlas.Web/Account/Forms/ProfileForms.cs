using System.Globalization;
using AiChainAtlas.Data.Accounts;
using AiChainAtlas.Data.Audit;
using AiChainAtlas.Web.Account.SigningIn;
using AiChainAtlas.Web.Shell;
using Microsoft.AspNetCore.Identity;

namespace AiChainAtlas.Web.Account.Forms;

/// <summary>Forms by which users look after their own account.</summary>
internal static class ProfileForms
{
    public const string Password = "password";
    public const string RecoveryCodes = "recovery-codes";
    public const string RevokeSession = "sessions/revoke";
    public const string RevokeOtherSessions = "sessions/revoke-others";
    public const string CreateToken = "tokens/create";
    public const string RevokeToken = "tokens/revoke";

    private const int LongestTokenDays = 366;

    public static void Map(RouteGroupBuilder forms)
    {
        forms.MapPost(Password, ChangePasswordAsync);
        forms.MapPost(RecoveryCodes, MakeRecoveryCodesAsync);
        forms.MapPost(RevokeSession, RevokeSessionAsync);
        forms.MapPost(RevokeOtherSessions, RevokeOtherSessionsAsync);
        forms.MapPost(CreateToken, CreateTokenAsync);
        forms.MapPost(RevokeToken, RevokeTokenAsync);
    }

    /// <summary>Whoever came by a recovery code or a setup link is asked for no old password: it is the one that is lost.</summary>
    public static bool AsksForOldPassword(Caller caller, bool hasPassword) => hasPassword && caller.OpenedBy is not (SignInWay.RecoveryCode or SignInWay.SetupLink);

    private static async Task<IResult> ChangePasswordAsync(
        HttpContext context, UserManager<AtlasUser> users, PasswordSignIn passwords, UserSessions sessions, AuditLog audit)
    {
        var (caller, password) = (context.Caller(), context.Field("new"));
        var user = (await users.FindByIdAsync(caller.UserId))!;
        if (AsksForOldPassword(caller, user.PasswordHash is not null) && await passwords.WithPasswordAsync(context, caller.Email, context.Field("old")) is null)
        {
            return context.Refuse(SiteUrls.Account, "The old password is wrong. After several attempts, wait a few minutes.");
        }

        if (Passwords.PasswordRules.Check(password, user.Email) is { } sentence)
        {
            return context.Refuse(SiteUrls.Account, sentence);
        }

        user.PasswordHash = users.PasswordHasher.HashPassword(user, password);
        await users.UpdateSecurityStampAsync(user);
        await sessions.RevokeAllAsync(caller.UserId, caller.Id, context.RequestAborted);
        await audit.WriteAsync(context.Tells(AuditKind.PasswordChanged));
        return context.Say(SiteUrls.Account, new Notice("The password is changed. All other sessions are signed out."));
    }

    private static async Task<IResult> MakeRecoveryCodesAsync(HttpContext context, RecoveryCodes codes, AuditLog audit)
    {
        var made = await codes.CreateAsync(context.Caller().UserId, context.RequestAborted);
        await audit.WriteAsync(context.Tells(AuditKind.RecoveryCodesMade));
        return context.Say(SiteUrls.Account, new Notice("Keep these codes where you can find them without this computer. Each signs you in once; earlier codes no longer work.")
        {
            SecretsLabel = "Recovery codes",
            Secrets = made,
        });
    }

    private static async Task<IResult> RevokeSessionAsync(HttpContext context, UserSessions sessions, AuditLog audit)
    {
        if (await sessions.RevokeAsync(context.Caller().UserId, context.Field("id"), context.RequestAborted))
        {
            await audit.WriteAsync(context.Tells(AuditKind.SessionRevoked));
        }

        return context.Say(SiteUrls.Account, new Notice("The session is signed out."));
    }

    private static async Task<IResult> RevokeOtherSessionsAsync(HttpContext context, UserSessions sessions, AuditLog audit)
    {
        var caller = context.Caller();
        var count = await sessions.RevokeAllAsync(caller.UserId, caller.Id, context.RequestAborted);
        await audit.WriteAsync(context.Tells(AuditKind.SessionRevoked) with { Detail = new Dictionary<string, string> { ["sessions"] = count.ToString(CultureInfo.InvariantCulture) } });
        return context.Say(SiteUrls.Account, new Notice("All other sessions are signed out."));
    }

    private static async Task<IResult> CreateTokenAsync(HttpContext context, ApiTokens tokens, AuditLog audit)
    {
        var name = context.Field("name").Trim();
        if (name.Length is 0 or > ApiTokens.LongestName || TokenScope.Find(context.Field("scope")) is not { } scope)
        {
            return context.Refuse(SiteUrls.Account, $"Give the token a name of at most {ApiTokens.LongestName} characters and say what it may do.");
        }

        var days = context.Field("days");
        var life = int.TryParse(days, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        if (days.Length > 0 && life is (< 1 or > LongestTokenDays))
        {
            return context.Refuse(SiteUrls.Account, $"A token lasts 1 to {LongestTokenDays} days. Leave the field empty to let it last until it is revoked.");
        }

        var token = await tokens.CreateAsync(context.Caller().UserId, name, scope.Key, life == 0 ? null : TimeSpan.FromDays(life), context.RequestAborted);
        await audit.WriteAsync(context.Tells(AuditKind.TokenCreated) with { Subject = name, Detail = new Dictionary<string, string> { ["scope"] = scope.Key } });
        return context.Say(SiteUrls.Account, new Notice("Copy the token now; it is not shown again.") { SecretsLabel = "API token", Secrets = [token] });
    }

    private static async Task<IResult> RevokeTokenAsync(HttpContext context, ApiTokens tokens, AuditLog audit)
    {
        if (await tokens.RevokeAsync(context.Caller().UserId, context.Field("id"), context.RequestAborted) is { } name)
        {
            await audit.WriteAsync(context.Tells(AuditKind.TokenRevoked) with { Subject = name });
        }

        return context.Say(SiteUrls.Account, new Notice("The token is revoked."));
    }
}
