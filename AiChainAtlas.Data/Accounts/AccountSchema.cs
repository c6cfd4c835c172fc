using AiChainAtlas.Data.Opening;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace AiChainAtlas.Data.Accounts;

/// <summary>The tables of accounts within the file of the atlas.</summary>
internal static class AccountSchema
{
    public static readonly MigrationHistory History = new(typeof(AccountDbContext), AccountDbContext.HistoryTable);

    // Identity asks the application which of its schemas the model follows; a context outside one has to be told as well.
    private static readonly ServiceProvider Schema3 = new ServiceCollection().Configure<IdentityOptions>(UseSchema).BuildServiceProvider();

    /// <summary>The schema of Identity that has passkeys.</summary>
    public static void UseSchema(IdentityOptions options) => options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;

    public static void Configure(DbContextOptionsBuilder options, string path)
    {
        SqliteFile.Configure(options, path, sqlite => sqlite.MigrationsHistoryTable(AccountDbContext.HistoryTable));

        // Identity maps tables and columns that the atlas has no use for.
        options.ConfigureWarnings(warnings => warnings.Ignore(CoreEventId.MappedEntityTypeIgnoredWarning, CoreEventId.MappedPropertyIgnoredWarning));
    }

    public static AccountDbContext Context(string path)
    {
        var options = new DbContextOptionsBuilder<AccountDbContext>();
        Configure(options, path);
        options.UseApplicationServiceProvider(Schema3);
        return new AccountDbContext(options.Options);
    }

    public static async Task MigrateAsync(string path, CancellationToken cancel)
    {
        await using var context = Context(path);
        await context.Database.MigrateAsync(cancel);
    }

    /// <summary>Lets <c>dotnet ef migrations add X --context AccountDbContext</c> work without a startup project.</summary>
    internal sealed class DesignTime : IDesignTimeDbContextFactory<AccountDbContext>
    {
        public AccountDbContext CreateDbContext(string[] args) => Context("design-time.db");
    }
}
