using AiChainAtlas.Data;
using AiChainAtlas.Data.Accounts;
using AiChainAtlas.Web.Account.Forms;
using AiChainAtlas.Web.Account.Live;
using AiChainAtlas.Web.Account.Passwords;
using AiChainAtlas.Web.Account.Schemes;
using AiChainAtlas.Web.Account.SigningIn;
using AiChainAtlas.Web.Hosting;
using AiChainAtlas.Web.Shell;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace AiChainAtlas.Web.Account;

/// <summary>Signing in and what comes with it.</summary>
public static class AccountSetup
{
    public static void AddAccounts(this IServiceCollection services, IConfiguration configuration)
    {
        AddKeys(services);
        services.AddAccountSchemes();
        services.AddAuthorization(Policies.Declare);
        services.AddScoped<IPasswordValidator<AtlasUser>, PasswordRules>();
        services.AddIdentityCore<AtlasUser>(identity =>
        {
            identity.User.RequireUniqueEmail = true;

            // The name is the e-mail address, and its rules are enough.
            identity.User.AllowedUserNameCharacters = "";
        }).AddErrorDescriber<AccountErrors>().AddEntityFrameworkStores<AccountDbContext>();
        services.Configure<IdentityPasskeyOptions>(passkeys => Passkeys.Configure(passkeys, configuration));
        services.AddScoped<IPasskeyHandler<AtlasUser>, PasskeyHandler<AtlasUser>>().AddScoped<Passkeys>().AddSingleton<PasskeyChallenges>();
        services.AddSingleton<FirstAdmin>().AddSingleton<SignInLimits>().AddSingleton<SignIns>().AddScoped<PasswordSignIn>().AddSingleton<Notices>();
        services.AddSingleton<LiveSockets>().AddSingleton<CallerReader>();
        services.AddCascadingAuthenticationState();
        services.AddSingleton(SessionCheck.Usual).AddScoped<AuthenticationStateProvider, SessionRevalidation>();
    }

    /// <summary>Finds out who makes a request and whether they may.</summary>
    public static void UseAccounts(this WebApplication app)
    {
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseMiddleware<SocketSessions>();
    }

    public static void MapAccounts(this IEndpointRouteBuilder app)
    {
        var forms = app.MapGroup(SiteUrls.Account).WithMetadata(new PrivatePageAttribute(), new RequireAntiforgeryTokenAttribute()).AddEndpointFilter(FormChecks.CheckAsync).ExcludeFromDescription();
        SignInForms.Map(forms);
        var own = forms.MapGroup("").RequireAuthorization();
        ProfileForms.Map(own);
        PasskeyForms.Map(own);
        UserForms.Map(forms.MapGroup("").RequireAuthorization(Policies.Administer));
        app.MapGet(SiteUrls.ApiCaller, CallerEndpoint.Me).RequireAuthorization().WithMetadata(new PrivatePageAttribute()).ExcludeFromDescription();
    }

    // Beside the data, so that sessions outlive a restart and an upgrade.
    private static void AddKeys(IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("AI Chain Atlas");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider => new ConfigureOptions<KeyManagementOptions>(options =>
            options.XmlRepository = KeyFolder.Open(provider.GetRequiredService<DataSettings>().DataFolder, provider.GetRequiredService<ILoggerFactory>())));
        services.Replace(ServiceDescriptor.Singleton<IAntiforgery, FormTokens>());
    }
}
