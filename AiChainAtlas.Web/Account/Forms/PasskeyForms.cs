using System.Buffers.Text;
using AiChainAtlas.Data.Accounts;
using AiChainAtlas.Data.Audit;
using AiChainAtlas.Web.Account.SigningIn;
using AiChainAtlas.Web.Shell;
using Microsoft.AspNetCore.Identity;

namespace AiChainAtlas.Web.Account.Forms;

/// <summary>Forms by which users add and remove their passkeys.</summary>
internal static class PasskeyForms
{
    public const string Options = "passkeys/options";
    public const string Add = "passkeys/add";
    public const string Remove = "passkeys/remove";

    public static void Map(RouteGroupBuilder forms)
    {
        forms.MapPost(Options, OptionsAsync);
        forms.MapPost(Add, AddAsync);
        forms.MapPost(Remove, RemoveAsync);
    }

    private static async Task<IResult> OptionsAsync(HttpContext context, Passkeys passkeys) => Results.Json(await passkeys.OfferNewAsync(context, context.Caller()));

    private static async Task<IResult> AddAsync(HttpContext context, Passkeys passkeys, AuditLog audit)
    {
        var name = context.Field("name").Trim() is { Length: > 0 and <= Passkeys.LongestName } given ? given : "Passkey";
        if (!await passkeys.AddAsync(context, context.Caller(), context.Field("challenge"), context.Field("credential"), name))
        {
            return context.Refuse(SiteUrls.Account, "The passkey was not added. Try again.");
        }

        await audit.WriteAsync(context.Tells(AuditKind.PasskeyAdded) with { Subject = name });
        return context.Say(SiteUrls.Account, new Notice("The passkey is added. Next time you can sign in with it."));
    }

    private static async Task<IResult> RemoveAsync(HttpContext context, UserManager<AtlasUser> users, AuditLog audit)
    {
        var user = (await users.FindByIdAsync(context.Caller().UserId))!;
        var id = context.Field("id");
        var all = await users.GetPasskeysAsync(user);
        if (all.FirstOrDefault(passkey => Base64Url.EncodeToString(passkey.CredentialId) == id) is not { } found)
        {
            return context.Refuse(SiteUrls.Account, "There is no such passkey.");
        }

        if (user.PasswordHash is null && all.Count == 1)
        {
            return context.Refuse(SiteUrls.Account, "This is all you can sign in with: set a password first.");
        }

        await users.RemovePasskeyAsync(user, found.CredentialId);
        await audit.WriteAsync(context.Tells(AuditKind.PasskeyRemoved) with { Subject = found.Name ?? "" });
        return context.Say(SiteUrls.Account, new Notice("The passkey is removed here. Your device may still offer it; delete it there too."));
    }
}
