using AiChainAtlas.Data.Accounts;
using AiChainAtlas.Web.Account;
using AiChainAtlas.Web.Account.Schemes;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;

namespace AiChainAtlas.Web.Admin.Shell;

/// <summary>Whoever looks at a live page of the editor, and what they may.</summary>
/// <param name="UserId">Owner of drafts.</param>
/// <param name="Name">The name that history shows.</param>
/// <param name="MayEdit">Changes the atlas; without it everything is only shown.</param>
public sealed record Insider(string UserId, string Name, bool MayEdit);

/// <summary>
/// Asks who it is, each time anew: a circuit lives for hours, and rights may end meanwhile. Every act that writes asks here
/// first, whatever the page shows.
/// </summary>
public sealed class Insiders(AuthenticationStateProvider state, IAuthorizationService rules)
{
    /// <returns>Null for whoever may not even look.</returns>
    public async Task<Insider?> FindAsync()
    {
        var user = (await state.GetAuthenticationStateAsync()).User;
        return Principals.CallerOf(user) is { } caller && (await rules.AuthorizeAsync(user, Policies.SeeDrafts)).Succeeded
            ? Of(caller, (await rules.AuthorizeAsync(user, Policies.Edit)).Succeeded)
            : null;
    }

    /// <returns>Null for whoever may not change anything, or not any more.</returns>
    public async Task<Insider?> FindEditorAsync() => await FindAsync() is { MayEdit: true } editor ? editor : null;

    /// <returns>Null for whoever may not import or look after backups, or not any more.</returns>
    public async Task<Insider?> FindAdminAsync() =>
        await FindAsync() is { } insider && (await rules.AuthorizeAsync((await state.GetAuthenticationStateAsync()).User, Policies.Administer)).Succeeded ? insider : null;

    private static Insider Of(Caller caller, bool mayEdit) => new(caller.UserId, caller.Email, mayEdit);
}
