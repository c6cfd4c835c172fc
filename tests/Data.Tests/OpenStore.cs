using AiChainAtlas.Data.Audit;
using AiChainAtlas.Data.Editing;
using AiChainAtlas.Data.Opening;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Tests.Stores;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace AiChainAtlas.Data.Tests;

/// <summary>A store over a data folder and a seed folder, as the application opens it.</summary>
internal sealed class OpenStore : IDisposable
{
    public static readonly string RealSeed = Path.Combine(AppContext.BaseDirectory, "seed");

    private readonly AtlasDatabase database;

    public OpenStore(string dataFolder, string? seedFolder = null)
    {
        DatabasePath = DataFolder.DatabasePathIn(dataFolder);
        var settings = new DataSettings { DataFolder = dataFolder, SeedFolder = seedFolder ?? RealSeed };
        Editor = new AtlasEditor(Store, TimeProvider.System, NullLogger<AtlasEditor>.Instance);
        History = new RevisionHistory(settings, Editor);
        Audit = new ChainAudit(settings, Editor, TimeProvider.System, AuditLog);
        database = new AtlasDatabase(settings, Store, Editor, TimeProvider.System, StartLog);
    }

    public AtlasStore Store { get; } = new();

    public AtlasEditor Editor { get; }

    /// <summary>Everything, as editors see it.</summary>
    public RevisionHistory History { get; }

    public PublicHistory Shown => new(History, Editor);

    public Revert Revert => new(History, Editor);

    public ChainAudit Audit { get; }

    /// <summary>What the check of the chain wrote to the log.</summary>
    public KeptLog<ChainAudit> AuditLog { get; } = new();

    public string DatabasePath { get; }

    public bool CanWrite => database.CanWrite;

    /// <summary>What the start wrote to the log.</summary>
    public KeptLog<AtlasDatabase> StartLog { get; } = new();

    public Atlas Atlas => Store.Current;

    /// <summary>Opens a store; an empty folder first gets a database that was seeded before.</summary>
    public static Task<OpenStore> OpenAsync(string dataFolder, string? seedFolder = null)
    {
        SeededDatabase.PutInto(dataFolder, seedFolder ?? RealSeed);
        return StartAsync(dataFolder, seedFolder);
    }

    /// <summary>Opens a store as it is: an empty folder is migrated and seeded here and now, for tests of just that.</summary>
    public static async Task<OpenStore> StartAsync(string dataFolder, string? seedFolder = null)
    {
        var store = new OpenStore(dataFolder, seedFolder);
        await store.StartAsync();
        return store;
    }

    /// <summary>Leaves a seeded database in the folder.</summary>
    public static async Task<string> SeedAsync(string dataFolder, string? seedFolder = null)
    {
        using var store = await OpenAsync(dataFolder, seedFolder);
        return store.DatabasePath;
    }

    /// <summary>Tries to open the folder as it is and returns the message with which that was refused.</summary>
    public static async Task<string> RefusalAsync(string dataFolder, string? seedFolder = null)
    {
        using var store = new OpenStore(dataFolder, seedFolder);
        return (await Assert.ThrowsAnyAsync<AtlasStartupException>(store.StartAsync)).Message;
    }

    public Task StartAsync() => database.OpenAsync(TestContext.Current.CancellationToken);

    public Task<EditOutcome> CommitAsync(Proposal proposal) => Editor.CommitAsync(proposal, TestContext.Current.CancellationToken);

    public Task<SqliteConnection> ConnectAsync() => SqliteFile.OpenAsync(DatabasePath, TestContext.Current.CancellationToken);

    public void Dispose()
    {
        Audit.Dispose();
        database.Dispose();
    }
}
