using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using AiChainAtlas.Data;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace AiChainAtlas.Tests.Stores;

/// <summary>
/// Databases as a first start leaves them, made by one, once in a run for each content of a seed folder. A test that is about
/// something else gets a copy; a test of the first start itself does not use this.
/// </summary>
internal static class SeededDatabase
{
    private const string Database = "atlas.db";

    private static readonly string Folder = Directory.CreateTempSubdirectory("atlas-seeded-").FullName;
    private static readonly ConcurrentDictionary<string, Lazy<string>> Made = new();

    static SeededDatabase() => AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(Folder, recursive: true);

    /// <summary>Puts a database into a data folder that holds nothing yet; whatever else is there is left as it is.</summary>
    public static void PutInto(string dataFolder, string seedFolder)
    {
        if (Directory.EnumerateFileSystemEntries(dataFolder).Any())
        {
            return;
        }

        var made = Made.GetOrAdd(ContentOf(seedFolder), key => new Lazy<string>(() => Make(Path.Combine(Folder, key), seedFolder)));
        File.Copy(made.Value, Path.Combine(dataFolder, Database));
    }

    // Away from the thread of the test, whose context may not run what is awaited here.
    private static string Make(string folder, string seedFolder) => Task.Run(async () =>
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new(DataSettings.DataKey, folder), new(DataSettings.SeedKey, seedFolder)]).Build();
        await using var services = new ServiceCollection().AddLogging().AddAtlasData(settings, folder).BuildServiceProvider();

        // Closing it leaves everything in the one file: the last connection takes the journal into it.
        using (var database = services.GetRequiredService<AtlasDatabase>())
        {
            await database.OpenAsync();
        }

        var path = Path.Combine(folder, Database);
        return File.Exists(path + "-wal") ? throw new InvalidOperationException($"{path} was not closed: its journal is there.") : path;
    }).GetAwaiter().GetResult();

    private static string ContentOf(string seedFolder)
    {
        using var sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in Directory.EnumerateFiles(seedFolder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            sum.AppendData(Encoding.UTF8.GetBytes(Path.GetRelativePath(seedFolder, file) + "\n"));
            sum.AppendData(SHA256.HashData(File.ReadAllBytes(file)));
        }

        return Convert.ToHexStringLower(sum.GetHashAndReset());
    }
}
