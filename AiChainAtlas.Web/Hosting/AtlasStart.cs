using AiChainAtlas.Data;
using AiChainAtlas.Data.Audit;
using AiChainAtlas.Web.Account;
using AiChainAtlas.Web.Search;
using AiChainAtlas.Web.Shell;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace AiChainAtlas.Web.Hosting;

/// <summary>Opens the data before the first request is taken, or ends the process with a sentence that says what to mend.</summary>
public static class AtlasStart
{
    /// <summary>Exit code when a setting or the data keeps the atlas from starting.</summary>
    public const int CannotStart = 2;

    /// <summary>Begins to open the data, beside the setting up of pages and endpoints.</summary>
    /// <returns>When done, the secret of the link that creates the first admin; null when there is one.</returns>
    public static Task<string?> OpenAtlas(this WebApplication app) => Task.Run(async () =>
    {
        if (HostSetup.CheckSettings(app.Configuration) is { } wrong)
        {
            throw new AtlasStartupException(wrong);
        }

        await app.Services.GetRequiredService<AtlasDatabase>().OpenAsync(app.Lifetime.ApplicationStopping);
        return await app.Services.GetRequiredService<FirstAdmin>().PrepareAsync(app.Lifetime.ApplicationStopping);
    });

    /// <summary>Takes requests once the data is open, until the process is told to stop.</summary>
    /// <param name="app">The site.</param>
    /// <param name="opening">What <see cref="OpenAtlas"/> began.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAtlasAsync(this WebApplication app, Task<string?> opening)
    {
        string? setup;
        try
        {
            setup = await opening;
        }
        catch (AtlasStartupException problem)
        {
            await Console.Error.WriteLineAsync(problem.Message);
            return CannotStart;
        }

        await app.StartAsync();
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        Console.WriteLine($"AI Chain Atlas is open at {string.Join(" ", addresses)}");
        if (setup is not null)
        {
            Console.WriteLine($"Create the first admin at {app.Services.GetRequiredService<SiteOrigin>().Absolute(SiteUrls.SetupBy(setup))} (works once)");
        }

        // Nobody has to wait for the search index: it is built while the first pages are read.
        _ = Task.Run(() => app.Services.GetRequiredService<SiteSearch>().Prepare(app.Services.GetRequiredService<AtlasStore>().Current));

        // Nor for the check of all hashes, which reads every revision.
        _ = app.Services.GetRequiredService<ChainAudit>().VerifyAsync(app.Lifetime.ApplicationStopping);
        await app.WaitForShutdownAsync();
        return 0;
    }
}
