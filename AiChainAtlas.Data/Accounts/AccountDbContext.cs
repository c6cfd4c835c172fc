using AiChainAtlas.Data.Audit;
using AiChainAtlas.Data.Tables;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace AiChainAtlas.Data.Accounts;

/// <summary>
/// Users, what they sign in with, and the audit; in the file of the atlas, with migrations and a history of their own, so
/// that neither side waits for the other's schema.
/// </summary>
public sealed class AccountDbContext(DbContextOptions<AccountDbContext> options) : IdentityUserContext<AtlasUser, string>(options)
{
    public const string HistoryTable = "__AccountMigrations";

    public DbSet<SessionRow> Sessions => Set<SessionRow>();
    public DbSet<ApiTokenRow> ApiTokens => Set<ApiTokenRow>();
    public DbSet<SetupLinkRow> SetupLinks => Set<SetupLinkRow>();
    public DbSet<RecoveryCodeRow> RecoveryCodes => Set<RecoveryCodeRow>();
    public DbSet<AuditEventRow> AuditEvents => Set<AuditEventRow>();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Ignore<IdentityUserClaim<string>>();
        builder.Ignore<IdentityUserLogin<string>>();
        builder.Ignore<IdentityUserToken<string>>();
        MapUsers(builder);
        MapKeys(builder);
        builder.Entity<AuditEventRow>(table =>
        {
            table.ToTable("audit_events");
            table.Property(e => e.Id).ValueGeneratedNever();
            table.HasIndex(e => e.Hash).IsUnique();
            table.HasIndex(e => new { e.Kind, e.Id });
        });
        ColumnNames.UseSnakeCase(builder);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcTime>();

    private static void MapUsers(ModelBuilder builder)
    {
        builder.Entity<AtlasUser>(table =>
        {
            table.ToTable("users", t => t.HasCheckConstraint("ck_users_role", $"role IN ('{string.Join("', '", AtlasRole.All.Select(role => role.Key))}')"));
            table.Ignore(u => u.PhoneNumber).Ignore(u => u.PhoneNumberConfirmed).Ignore(u => u.TwoFactorEnabled).Ignore(u => u.EmailConfirmed);

            // Failures are counted before the password is looked at, not on the account, where a stranger could lock it.
            table.Ignore(u => u.LockoutEnd).Ignore(u => u.LockoutEnabled).Ignore(u => u.AccessFailedCount);
        });
        builder.Entity<IdentityUserPasskey<string>>(table =>
        {
            table.ToTable("passkeys");
            table.OwnsOne(p => p.Data).ToJson("data");
        });
    }

    private static void MapKeys(ModelBuilder builder)
    {
        builder.Entity<SessionRow>(table =>
        {
            table.ToTable("sessions");
            table.HasOne<AtlasUser>().WithMany().HasForeignKey(s => s.UserId);
        });
        builder.Entity<ApiTokenRow>(table =>
        {
            table.ToTable("api_tokens", t => t.HasCheckConstraint("ck_api_tokens_scope", $"scope IN ('{string.Join("', '", TokenScope.All.Select(scope => scope.Key))}')"));
            table.HasIndex(t => t.Hash).IsUnique();
            table.HasOne<AtlasUser>().WithMany().HasForeignKey(t => t.UserId);
        });
        builder.Entity<SetupLinkRow>(table =>
        {
            table.ToTable("setup_links");
            table.HasKey(l => l.UserId);
            table.HasIndex(l => l.Hash).IsUnique();
            table.HasOne<AtlasUser>().WithMany().HasForeignKey(l => l.UserId);
        });
        builder.Entity<RecoveryCodeRow>(table =>
        {
            table.ToTable("recovery_codes");
            table.HasKey(c => new { c.UserId, c.Hash });
            table.HasOne<AtlasUser>().WithMany().HasForeignKey(c => c.UserId);
        });
    }
}
