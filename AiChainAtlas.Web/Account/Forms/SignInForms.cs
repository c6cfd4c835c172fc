using AiChainAtlas.Data.Accounts;
using AiChainAtlas.Data.Audit;
using AiChainAtlas.Web.Account.SigningIn;
using AiChainAtlas.Web.Hosting;
using AiChainAtlas.Web.Shell;
using Microsoft.AspNetCore.Identity;

namespace AiChainAtlas.Web.Account.Forms;

/// <summary>Forms of those who are not signed in yet.</summary>
internal static class SignInForms
{
    public const string Password = "sign-in/password";
    public const string RecoveryCode = "sign-in/recovery-code";
    public const string PasskeyOptions = "sign-in/passkey-options";
    public const string Passkey = "sign-in/passkey";
    public const string Setup = "setup/finish";

    // One sentence for a wrong password, an account that does not exist and too many attempts.
    private const string DoesNotFit = "That did not fit. Check both fields; after several attempts wait a few minutes.";

    public static void Map(RouteGroupBuilder forms)
    {
        forms.MapPost(Password, ByPasswordAsync);
        forms.MapPost(RecoveryCode, ByRecoveryCodeAsync);
        forms.MapPost(PasskeyOptions, AskForPasskeyAsync);
        forms.MapPost(Passkey, ByPasskeyAsync);
        forms.MapPost(Setup, SetUpAsync);
        forms.MapPost(SiteUrls.SignOut[SiteUrls.Account.Length..], SignOutAsync);
    }

    private static async Task<IResult> ByPasswordAsync(HttpContext context, PasswordSignIn passwords, SignIns signIns) =>
        await OpenAsync(context, signIns, await passwords.WithPasswordAsync(context, context.Field("email"), context.Field("password")), SignInWay.Password);

    private static async Task<IResult> ByRecoveryCodeAsync(HttpContext context, PasswordSignIn passwords, SignIns signIns) =>
        await OpenAsync(context, signIns, await passwords.WithRecoveryCodeAsync(context, context.Field("email"), context.Field("code")), SignInWay.RecoveryCode);

    private static async Task<IResult> AskForPasskeyAsync(HttpContext context, Passkeys passkeys, SignInLimits limits) =>
        limits.EnterFrom(ClientNetwork.Of(context.Connection.RemoteIpAddress))
            ? Results.Json(await passkeys.AskAsync(context))
            : Results.StatusCode(StatusCodes.Status429TooManyRequests);

    private static async Task<IResult> ByPasskeyAsync(HttpContext context, Passkeys passkeys, SignIns signIns, AuditLog audit)
    {
        var user = await passkeys.CheckAsync(context, context.Field("challenge"), context.Field("credential"));
        if (user is null)
        {
            await audit.WriteAsync(context.Tells(AuditKind.SignInFailed, "unknown passkey"));
        }

        return await OpenAsync(context, signIns, user, SignInWay.Passkey);
    }

    private static async Task<IResult> OpenAsync(HttpContext context, SignIns signIns, AtlasUser? user, string way)
    {
        var wanted = ReturnAddress.Of(context.Field(ReturnAddress.Key));
        if (user is null)
        {
            return context.Refuse(SiteUrls.SignIn, DoesNotFit, new KeyValuePair<string, string>(ReturnAddress.Key, wanted));
        }

        await signIns.OpenAsync(context, user, way);
        return Results.Redirect(way == SignInWay.RecoveryCode ? SiteUrls.Account : wanted);
    }

    private static async Task<IResult> SetUpAsync(
        HttpContext context, FirstAdmin first, SetupLinks links, UserManager<AtlasUser> users, UserSessions sessions, SignIns signIns, AuditLog audit)
    {
        var (token, password) = (context.Field("token"), context.Field("password"));
        var (user, refusal) = first.Fits(token)
            ? await first.CreateByLinkAsync(token, context.Field("email"), password, context.RequestAborted)
            : await SetPasswordAsync(context, links, users, audit, token, password);
        if (user is null)
        {
            return context.Refuse(SiteUrls.Setup, refusal!, new KeyValuePair<string, string>("token", token));
        }

        // A new password is also what somebody asks for whose old one is known to others.
        await sessions.RevokeAllAsync(user.Id, null, context.RequestAborted);
        await signIns.OpenAsync(context, user, SignInWay.SetupLink);
        return Results.Redirect(SiteUrls.Account);
    }

    private static async Task<(AtlasUser? User, string? Refusal)> SetPasswordAsync(
        HttpContext context, SetupLinks links, UserManager<AtlasUser> users, AuditLog audit, string token, string password)
    {
        if (await links.FindAsync(token, context.RequestAborted) is not { } found || await users.FindByIdAsync(found.Id) is not { } user)
        {
            return (null, "This link has been used or is out of date.");
        }

        if (Passwords.PasswordRules.Check(password, user.Email) is { } sentence)
        {
            return (null, sentence);
        }

        if (!await links.UseAsync(token, context.RequestAborted))
        {
            return (null, "This link has been used or is out of date.");
        }

        user.PasswordHash = users.PasswordHasher.HashPassword(user, password);
        await users.UpdateSecurityStampAsync(user);
        await audit.WriteAsync(context.Tells(AuditKind.PasswordChanged, user.Email) with { Detail = new Dictionary<string, string> { ["by"] = SignInWay.SetupLink } });
        return (user, null);
    }

    private static async Task<IResult> SignOutAsync(HttpContext context, SignIns signIns)
    {
        await signIns.CloseAsync(context);
        return context.Say(SiteUrls.SignIn, new Notice("You are signed out."));
    }
}
