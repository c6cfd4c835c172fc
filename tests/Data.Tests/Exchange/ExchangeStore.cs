using System.Text;
using AiChainAtlas.Data.Editing;
using AiChainAtlas.Data.Exchange;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Records;

namespace AiChainAtlas.Data.Tests.Exchange;

/// <summary>A store that files are brought into, and what tests do with it.</summary>
internal sealed class ExchangeStore : IDisposable
{
    private readonly TempFolder data = new();
    private readonly TempFolder? seed;

    private ExchangeStore(TempFolder? seed) => this.seed = seed;

    public OpenStore Store { get; private set; } = null!;

    public Importer Importer { get; private set; } = null!;

    public Atlas Atlas => Store.Atlas;

    public static Task<ExchangeStore> SeededAsync() => OpenAsync(null);

    /// <summary>A store that holds nothing at all.</summary>
    public static Task<ExchangeStore> EmptyAsync()
    {
        var seed = new TempFolder();
        foreach (var list in RecordKinds.All.Where(kind => kind != ChainRecords.Entries).Select(kind => kind.Key))
        {
            File.WriteAllText(seed.File($"{list}.yaml"), "[]\n");
        }

        Directory.CreateDirectory(seed.File("entries"));
        return OpenAsync(seed);
    }

    public static byte[] Export(Atlas atlas, string format)
    {
        using var stream = new MemoryStream();
        AtlasFormats.Find(format)!.Write(stream, atlas);
        return stream.ToArray();
    }

    public byte[] Export(string format) => Export(Atlas, format);

    public Task<ImportPlan> PlanAsync(string text, string name = "atlas.json", ImportMode mode = ImportMode.Replace) => PlanAsync(Encoding.UTF8.GetBytes(text), name, mode);

    public Task<ImportPlan> PlanAsync(byte[] file, string name, ImportMode mode = ImportMode.Replace) =>
        Importer.PlanAsync(new MemoryStream(file), name, new ImportOptions { Mode = mode }, TestContext.Current.CancellationToken);

    public Task<EditOutcome> CommitAsync(ImportPlan plan) => Importer.CommitAsync(plan, "tester", "To see what happens", TestContext.Current.CancellationToken);

    /// <summary>Plans and commits; fails the test when something is found.</summary>
    public async Task<EditOutcome> ImportAsync(byte[] file, string name, ImportMode mode = ImportMode.Replace)
    {
        var plan = await PlanAsync(file, name, mode);
        Assert.Null(plan.Refusal);
        Assert.Empty(plan.Findings);
        return await CommitAsync(plan);
    }

    public void Dispose()
    {
        Store.Dispose();
        data.Dispose();
        seed?.Dispose();
    }

    private static async Task<ExchangeStore> OpenAsync(TempFolder? seed)
    {
        var opened = new ExchangeStore(seed);
        opened.Store = await OpenStore.OpenAsync(opened.data.Path, seed?.Path);
        opened.Importer = new Importer(opened.Store.Editor);
        return opened;
    }
}
