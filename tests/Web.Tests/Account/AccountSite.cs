using AiChainAtlas.Data;
using AiChainAtlas.Data.Accounts;
using AiChainAtlas.Tests.Stores;
using AiChainAtlas.Web.Hosting;
using AiChainAtlas.Web.Tests.Account;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

[assembly: AssemblyFixture(typeof(AccountSite))]

namespace AiChainAtlas.Web.Tests.Account;

/// <summary>The whole application behind a proxy that says who the client is and whether it came by HTTPS.</summary>
public class AccountSite : WebApplicationFactory<Program>
{
    public const string AdminEmail = "ada@example.org";
    public const string Password = "three grey owls at noon";
    public const string AdminToken = "0123456789abcdef-of-the-settings-0123456789abcdef";

    private readonly string folder;
    private int users;

    public AccountSite()
        : this(Directory.CreateTempSubdirectory("atlas-account-").FullName)
    {
    }

    /// <summary>With its data in a folder that is deleted afterwards.</summary>
    internal AccountSite(string dataFolder)
    {
        folder = dataFolder;
        SeededDatabase.PutInto(folder, Path.Combine(AppContext.BaseDirectory, "seed"));
        UseKestrel(0);
        StartServer();
        Http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = ClientOptions.BaseAddress };
    }

    public HttpClient Http { get; }

    public string DataFolder => folder;

    internal CountingHasher Hasher { get; } = new();

    protected virtual IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string>
    {
        [AdminSettings.EmailKey] = AdminEmail,
        [AdminSettings.PasswordKey] = Password,
        [AdminSettings.TokenKey] = AdminToken,
    };

    public T Get<T>()
        where T : notnull => Services.GetRequiredService<T>();

    /// <summary>A user of this role with <see cref="Password"/>, whom no other test knows.</summary>
    public async Task<AtlasUser> AddUserAsync(string role = AtlasRole.EditorKey)
    {
        var user = AtlasUser.Of($"user{Interlocked.Increment(ref users)}@example.org", role, DateTime.UtcNow);
        await using var scope = Services.CreateAsyncScope();
        Assert.True((await scope.ServiceProvider.GetRequiredService<UserManager<AtlasUser>>().CreateAsync(user, Password)).Succeeded);
        return user;
    }

    /// <summary>A browser in which a user is signed in by password.</summary>
    internal async Task<Browser> SignInAsync(string email, string address = Browser.Home)
    {
        var browser = new Browser(this, address);
        var answer = await browser.SignInAsync(email, Password);
        Assert.Equal("/account", answer.Header("Location").Single());
        return browser;
    }

    public override async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await base.DisposeAsync();
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        GC.SuppressFinalize(this);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseSetting(DataSettings.DataKey, folder);
        builder.UseSetting(RequestLimits.RateSetting, "off");
        builder.UseSetting("ForwardedHeaders_Enabled", "true");
        foreach (var (key, value) in Settings)
        {
            builder.UseSetting(key, value);
        }

        builder.ConfigureServices(services => services.AddSingleton<IPasswordHasher<AtlasUser>>(Hasher));
    }
}
