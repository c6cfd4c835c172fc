using AiChainAtlas.Data.Accounts;
using AiChainAtlas.Data.Opening;
using Microsoft.EntityFrameworkCore;

namespace AiChainAtlas.Data.Tests.Backup;

public sealed class RestoredAccessTests
{
    private const string OfTheSettings = "0123456789abcdef-of-the-settings-0123456789abcdef";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task After_a_restore_nothing_lets_in_that_did_when_the_backup_was_made_but_the_token_of_the_settings()
    {
        using var store = await BackedUpStore.SeedAsync();
        var contexts = new AccountContexts(store.DatabasePath);
        var ada = await AddAdminAsync(contexts, store.Time.Now.UtcDateTime);
        var session = await Sessions(store).OpenAsync(ada.Id, SignInWay.Password, "192.0.2.1", "", Cancel);
        var kept = await Tokens(store).CreateAsync(ada.Id, "kept", TokenScope.EditKey, null, Cancel);
        var revoked = await Tokens(store).CreateAsync(ada.Id, "revoked since", TokenScope.EditKey, null, Cancel);
        var link = await new SetupLinks(contexts, store.Time).CreateAsync(ada.Id, Cancel);
        var backup = await store.BackUpAsync();
        Assert.NotNull(await Tokens(store).RevokeAsync(ada.Id, (await Tokens(store).ListAsync(ada.Id, Cancel))[1].Id, Cancel));
        Assert.NotNull(await Sessions(store).FindAsync(session.Id));
        SqliteFile.Release(store.DatabasePath);

        var done = store.Restore.Apply(backup.Path);
        Assert.Equal((1, 2), (done.Access!.SessionsEnded, done.Access.TokensRevoked));
        Assert.Contains("Every session was ended (1) and every API token revoked (2)", done.Access.Sentence, StringComparison.Ordinal);
        Assert.Null(await Sessions(store).FindAsync(session.Id));
        Assert.Null(await Tokens(store).FindAsync(kept));
        Assert.Null(await Tokens(store).FindAsync(revoked));
        Assert.Null(await new SetupLinks(contexts, store.Time).FindAsync(link, Cancel));
        Assert.Equal(ada.Id, (await Tokens(store).FindAsync(OfTheSettings))?.UserId);
        Assert.Equal(["192.0.2.1"], await Sessions(store).AddressesAsync(ada.Id, Cancel));
        await using (var context = contexts.CreateDbContext())
        {
            Assert.NotEqual(ada.SecurityStamp, (await context.Users.SingleAsync(Cancel)).SecurityStamp);
        }

        // What opens one from now on is as good as ever.
        var again = await Sessions(store).OpenAsync(ada.Id, SignInWay.Password, "192.0.2.1", "", Cancel);
        Assert.NotNull(await Sessions(store).FindAsync(again.Id));
        SqliteFile.Release(store.DatabasePath);
    }

    [Fact]
    public async Task Asking_first_ends_nothing()
    {
        using var store = await BackedUpStore.SeedAsync();
        var ada = await AddAdminAsync(new AccountContexts(store.DatabasePath), store.Time.Now.UtcDateTime);
        var session = await Sessions(store).OpenAsync(ada.Id, SignInWay.Password, "192.0.2.1", "", Cancel);
        var backup = await store.BackUpAsync();
        SqliteFile.Release(store.DatabasePath);
        Assert.Null(store.Restore.Check(backup.Path).Access);
        Assert.NotNull(await Sessions(store).FindAsync(session.Id));
        SqliteFile.Release(store.DatabasePath);
    }

    // Anew each time, as after a start: they remember for a while whom they let in.
    private static UserSessions Sessions(BackedUpStore store) => new(new AccountContexts(store.DatabasePath), store.Time);

    private static ApiTokens Tokens(BackedUpStore store) => new(new AccountContexts(store.DatabasePath), store.Time, new AdminSettings(null, null, OfTheSettings));

    private static async Task<AtlasUser> AddAdminAsync(AccountContexts contexts, DateTime at)
    {
        var user = AtlasUser.Of("ada@example.org", AtlasRole.AdminKey, at);
        user.SecurityStamp = "as it was";
        await using var context = contexts.CreateDbContext();
        context.Add(user);
        await context.SaveChangesAsync(Cancel);
        return user;
    }
}
