using AiChainAtlas.Data.Accounts;
using Microsoft.EntityFrameworkCore;

namespace AiChainAtlas.Data.Tests;

/// <summary>Contexts of the accounts in a database, as the application's factory makes them.</summary>
internal sealed class AccountContexts(string path) : IDbContextFactory<AccountDbContext>
{
    public AccountDbContext CreateDbContext() => AccountSchema.Context(path);
}
