using AiChainAtlas.Data.Accounts;
using AiChainAtlas.Web.Account.Schemes;
using Microsoft.AspNetCore.Authorization;

namespace AiChainAtlas.Web.Account;

/// <summary>Who may do what, declared once: role of the user, and scope of the token where a token is used.</summary>
public static class Policies
{
    /// <summary>Drafts: every role, every token.</summary>
    public const string SeeDrafts = "see-drafts";

    /// <summary>Changes of the atlas: editors and admins, tokens with the scope edit or admin.</summary>
    public const string Edit = "edit";

    /// <summary>Users, imports, backups: admins, tokens with the scope admin.</summary>
    public const string Administer = "administer";

    public static void Declare(AuthorizationOptions options)
    {
        options.AddPolicy(SeeDrafts, Allow(AtlasRole.All.Select(role => role.Key), TokenScope.All.Select(scope => scope.Key)));
        options.AddPolicy(Edit, Allow([AtlasRole.EditorKey, AtlasRole.AdminKey], [TokenScope.EditKey, TokenScope.AdminKey]));
        options.AddPolicy(Administer, Allow([AtlasRole.AdminKey], [TokenScope.AdminKey]));
    }

    private static AuthorizationPolicy Allow(IEnumerable<string> roles, IEnumerable<string> scopes) => new AuthorizationPolicyBuilder()
        .RequireAuthenticatedUser()
        .RequireRole(roles)
        .RequireAssertion(context => context.User.FindFirst(Principals.Scope) is not { } scope || scopes.Contains(scope.Value))
        .Build();
}
