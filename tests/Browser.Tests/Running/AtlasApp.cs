using AiChainAtlas.Data;
using AiChainAtlas.Data.Editing;
using AiChainAtlas.Domain.Provenance;
using AiChainAtlas.Domain.Records;
using AiChainAtlas.Tests.Stores;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Browser.Tests.Running;

/// <summary>The real application on a free port with the real seed and a data folder of its own.</summary>
public sealed class AtlasApp : WebApplicationFactory<Program>
{
    private readonly string data = Directory.CreateTempSubdirectory("atlas-browser-").FullName;

    private readonly Action<IServiceCollection>? replace;

    /// <param name="replace">Puts services of a test in place of the application's own.</param>
    public AtlasApp(Action<IServiceCollection>? replace = null)
    {
        this.replace = replace;
        SeededDatabase.PutInto(data, Path.Combine(AppContext.BaseDirectory, "seed"));
        UseKestrel(0);
        StartServer();
        Edit();
        Address = ClientOptions.BaseAddress.GetLeftPart(UriPartial.Authority);
    }

    /// <summary>Scheme, host and port.</summary>
    public string Address { get; }

    // Pages of history need something that happened.
    private void Edit()
    {
        var editor = Services.GetRequiredService<AtlasEditor>();
        var akash = Services.GetRequiredService<AtlasStore>().Current.FindEntry("akash")!;
        var described = akash with
        {
            Facts = [.. akash.Facts.Select(f => f.Field == "description" ? f with { Value = f.Value + " Prices are set by auction.", AsOf = PartialDate.Parse("2026-10") } : f)],
        };
        Commit("Says how prices come about", new ProposedChange(ChainRecords.Entries, akash.Id, described));
        Commit("A copy by mistake <b>not bold</b>", new ProposedChange(ChainRecords.Entries, "akash-2", akash with { Id = "akash-2", Name = "Akash, second", Version = 1, IsRetired = true }));
        Commit("Taken out again", new ProposedChange(ChainRecords.Entries, "akash-2", null), new ProposedChange(ChainRecords.Entries, akash.Id, akash));

        void Commit(string reason, params ProposedChange[] changes)
        {
            var outcome = editor.CommitAsync(new Proposal { Who = "editor@example.org", Reason = reason, Changes = changes }).GetAwaiter().GetResult();
            if (outcome is not EditOutcome.Committed)
            {
                throw new InvalidOperationException($"The pages of history have nothing to show: {outcome}");
            }
        }
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseSetting(DataSettings.DataKey, data);
        builder.ConfigureServices(services => replace?.Invoke(services));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && Directory.Exists(data))
        {
            Directory.Delete(data, true);
        }
    }
}
