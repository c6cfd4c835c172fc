using AiChainAtlas.Data.Accounts;
using AiChainAtlas.Data.Audit;
using AiChainAtlas.Data.Backup;
using AiChainAtlas.Data.Editing;
using AiChainAtlas.Data.Exchange;
using AiChainAtlas.Data.Opening;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace AiChainAtlas.Data;

/// <summary>Adds the store to an application.</summary>
public static class DataRegistration
{
    /// <summary>
    /// Adds <see cref="AtlasStore"/> for readers, <see cref="AtlasDatabase"/> for the start, <see cref="AtlasEditor"/> and a
    /// factory of <see cref="AtlasDbContext"/> for writers, backups and accounts. Settings are read, and refused if wrong, when
    /// the database is resolved.
    /// </summary>
    /// <param name="services">Where to add.</param>
    /// <param name="configuration">Holds <c>ATLAS_DATA</c>, <c>ATLAS_DB</c>, <c>ATLAS_SEED</c> and <c>ATLAS_BACKUP_HOURS</c>; all may be missing.</param>
    /// <param name="contentRoot">Folder that relative settings start from.</param>
    public static IServiceCollection AddAtlasData(
        this IServiceCollection services, IConfiguration configuration, string contentRoot)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(_ => DataSettings.Read(configuration, contentRoot));
        services.AddSingleton<AtlasStore>();
        services.AddSingleton<AtlasEditor>();
        services.AddSingleton<DraftStore>();
        services.AddSingleton<SuggestionStore>();
        services.AddSingleton<Importer>();
        services.AddSingleton<AtlasDatabase>();
        services.TryAddSingleton<Disk>();
        services.AddSingleton(_ => BackupSettings.Of(configuration));
        services.AddSingleton<BackupStore>();
        services.AddSingleton<BackupSchedule>();
        services.AddSingleton<Restore>();
        services.AddSingleton<RevisionHistory>().AddSingleton<PublicHistory>().AddSingleton<PastAtlases>();
        services.AddSingleton<Revert>();
        services.AddSingleton<ChainAudit>();
        services.AddDbContextFactory<AtlasDbContext>((provider, options) =>
            SqliteFile.Configure(options, DataFolder.DatabasePathIn(provider.GetRequiredService<DataSettings>().DataFolder)));
        return services.AddAccountData(configuration);
    }

    private static IServiceCollection AddAccountData(this IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<IdentityOptions>(AccountSchema.UseSchema);
        services.AddDbContextFactory<AccountDbContext>((provider, options) =>
            AccountSchema.Configure(options, DataFolder.DatabasePathIn(provider.GetRequiredService<DataSettings>().DataFolder)));
        services.AddSingleton(_ => AdminSettings.Of(configuration));
        services.AddSingleton<UserSessions>().AddSingleton<ApiTokens>().AddSingleton<SetupLinks>().AddSingleton<RecoveryCodes>();
        services.AddSingleton<UserDirectory>().AddSingleton<AuditLog>();
        return services;
    }
}
