using System.Globalization;
using AiChainAtlas.Data.Accounts;
using AiChainAtlas.Data.Audit;
using AiChainAtlas.Web.Account.SigningIn;
using AiChainAtlas.Web.Shell;
using Microsoft.AspNetCore.Identity;

namespace AiChainAtlas.Web.Account.Forms;

/// <summary>Forms by which admins look after users.</summary>
internal static class UserForms
{
    public const string Create = "users/create";
    public const string Role = "users/role";
    public const string Disable = "users/disable";
    public const string Enable = "users/enable";
    public const string RevokeSessions = "users/sign-out";
    public const string NewLink = "users/link";

    public static void Map(RouteGroupBuilder forms)
    {
        forms.MapPost(Create, CreateAsync);
        forms.MapPost(Role, ChangeRoleAsync);
        forms.MapPost(Disable, (HttpContext context, UserDirectory users, AuditLog audit) => SetDisabledAsync(context, users, audit, true));
        forms.MapPost(Enable, (HttpContext context, UserDirectory users, AuditLog audit) => SetDisabledAsync(context, users, audit, false));
        forms.MapPost(RevokeSessions, RevokeSessionsAsync);
        forms.MapPost(NewLink, NewLinkAsync);
    }

    private static async Task<IResult> CreateAsync(HttpContext context, UserManager<AtlasUser> users, SetupLinks links, SiteOrigin origin, AuditLog audit, TimeProvider time)
    {
        if (AtlasRole.Find(context.Field("role")) is not { } role)
        {
            return context.Refuse(SiteUrls.Users, "Choose a role.");
        }

        var user = AtlasUser.Of(context.Field("email").Trim(), role.Key, time.GetUtcNow().UtcDateTime);
        var result = await users.CreateAsync(user);
        if (!result.Succeeded)
        {
            return context.Refuse(SiteUrls.Users, string.Join(' ', result.Errors.Select(error => error.Description).Distinct()));
        }

        await audit.WriteAsync(context.Tells(AuditKind.UserCreated) with { Subject = user.Email!, Detail = new Dictionary<string, string> { ["role"] = role.Key } });
        return await LinkAsync(context, user, links, origin, $"{user.Email} is created.");
    }

    private static async Task<IResult> NewLinkAsync(HttpContext context, UserManager<AtlasUser> users, SetupLinks links, SiteOrigin origin, AuditLog audit)
    {
        if (await users.FindByIdAsync(context.Field("id")) is not { } user)
        {
            return context.Refuse(SiteUrls.Users, "There is no such user.");
        }

        await audit.WriteAsync(context.Tells(AuditKind.SetupLinkMade) with { Subject = user.Email! });
        return await LinkAsync(context, user, links, origin, $"{user.Email} can set a new password.");
    }

    private static async Task<IResult> LinkAsync(HttpContext context, AtlasUser user, SetupLinks links, SiteOrigin origin, string done)
    {
        var token = await links.CreateAsync(user.Id, context.RequestAborted);
        return context.Say(SiteUrls.Users, new Notice($"{done} Hand over this link; it works once, for {SetupLinks.Life.Days} days, and is not shown again.")
        {
            SecretsLabel = "Setup link",
            Secrets = [origin.Absolute(SiteUrls.SetupBy(token))],
        });
    }

    private static async Task<IResult> ChangeRoleAsync(HttpContext context, UserDirectory users, AuditLog audit)
    {
        if (AtlasRole.Find(context.Field("role")) is not { } role)
        {
            return context.Refuse(SiteUrls.Users, "Choose a role.");
        }

        var change = await users.ChangeRoleAsync(context.Field("id"), role.Key, context.RequestAborted);
        if (change.User is not { } user)
        {
            return context.Refuse(SiteUrls.Users, change.Refusal!);
        }

        await audit.WriteAsync(context.Tells(AuditKind.RoleChanged) with { Subject = user.Email!, Detail = new Dictionary<string, string> { ["from"] = change.RoleBefore, ["to"] = role.Key } });
        return context.Say(SiteUrls.Users, new Notice($"{user.Email} is {role.Label.ToLowerInvariant()} now."));
    }

    private static async Task<IResult> SetDisabledAsync(HttpContext context, UserDirectory users, AuditLog audit, bool isDisabled)
    {
        var change = await users.SetDisabledAsync(context.Field("id"), isDisabled, context.RequestAborted);
        if (change.User is not { } user)
        {
            return context.Refuse(SiteUrls.Users, change.Refusal!);
        }

        await audit.WriteAsync(context.Tells(isDisabled ? AuditKind.UserDisabled : AuditKind.UserEnabled) with { Subject = user.Email! });
        return context.Say(SiteUrls.Users, new Notice(isDisabled ? $"{user.Email} is disabled and signed out everywhere." : $"{user.Email} may sign in again."));
    }

    private static async Task<IResult> RevokeSessionsAsync(HttpContext context, UserManager<AtlasUser> users, UserSessions sessions, AuditLog audit)
    {
        if (await users.FindByIdAsync(context.Field("id")) is not { } user)
        {
            return context.Refuse(SiteUrls.Users, "There is no such user.");
        }

        var count = await sessions.RevokeAllAsync(user.Id, context.Caller().Id, context.RequestAborted);
        await audit.WriteAsync(context.Tells(AuditKind.SessionRevoked) with { Subject = user.Email!, Detail = new Dictionary<string, string> { ["sessions"] = count.ToString(CultureInfo.InvariantCulture) } });
        return context.Say(SiteUrls.Users, new Notice($"{user.Email} is signed out everywhere else."));
    }
}
