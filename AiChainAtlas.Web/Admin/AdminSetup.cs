using AiChainAtlas.Web.Admin.Shell;

namespace AiChainAtlas.Web.Admin;

/// <summary>What the live pages of the editor need.</summary>
public static class AdminSetup
{
    public static void AddAdmin(this IServiceCollection services) => services.AddScoped<Insiders>();
}
