using System.Diagnostics;
using AiChainAtlas.Data;
using AiChainAtlas.Data.Editing;
using AiChainAtlas.Data.Exchange;
using AiChainAtlas.Domain.Browse;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace AiChainAtlas.Benchmarks;

/// <summary>Imports an invented atlas into an empty store on disk, while a reader asks for a list every millisecond.</summary>
internal static class ImportMeasurement
{
    private static readonly string[] Lists =
        ["stages", "links", "relations", "redirects", "sources", "claims", "milestones", "terms", "accelerators", "prices", "models", "chip_stock"];

    public static async Task RunAsync(int entries)
    {
        foreach (var format in AtlasFormats.All.Where(format => format.Key != "landscape.yml"))
        {
            using var file = new MemoryStream();
            format.Write(file, SyntheticAtlas.Build(entries));
            var folder = Directory.CreateTempSubdirectory("atlas-bench-").FullName;
            try
            {
                await MeasureAsync(format, file.ToArray(), folder, entries);
            }
            finally
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }

    private static async Task MeasureAsync(AtlasFormat format, byte[] file, string folder, int entries)
    {
        await using var services = await OpenAsync(folder);
        var (store, importer) = (services.GetRequiredService<AtlasStore>(), services.GetRequiredService<Importer>());
        using var stop = new CancellationTokenSource();
        var reading = Task.Run(() => Read(store, stop.Token));
        using var process = Process.GetCurrentProcess();
        var spent = process.TotalProcessorTime;
        var watch = Stopwatch.StartNew();
        var plan = await importer.PlanAsync(new MemoryStream(file), $"x.{format.Extension}", new ImportOptions());
        var planned = watch.Elapsed;
        var outcome = plan.CanBeCommitted ? await importer.CommitAsync(plan, "bench", "Measured") : null;
        var total = watch.Elapsed;
        process.Refresh();
        var cpu = process.TotalProcessorTime - spent;
        await stop.CancelAsync();
        var waits = await reading;
        waits.Sort();
        Console.WriteLine(
            $"{format.Key}: {file.Length / 1e6:F1} MB, {plan.Records} records, planned in {planned.TotalSeconds:F2} s, written after {total.TotalSeconds:F2} s, "
            + $"{entries / total.TotalSeconds:F0} entries/s, {cpu.TotalSeconds:F2} s of processor time; reader meanwhile p50 {waits[waits.Count / 2]:F2}, p99 {waits[(int)(waits.Count * 0.99)]:F1}, worst {waits[^1]:F1} ms of {waits.Count}; "
            + $"{(outcome is EditOutcome.Committed ? "committed" : plan.Refusal?.Sentence ?? plan.Findings[0].Message)}");
    }

    private static List<double> Read(AtlasStore store, CancellationToken stop)
    {
        var waits = new List<double>();
        while (!stop.IsCancellationRequested)
        {
            var begin = Stopwatch.GetTimestamp();
            var atlas = store.Current;
            _ = EntryList.Of(atlas, EntryQueryReader.Read(atlas, _ => null).Query).Items.Count;
            waits.Add(Stopwatch.GetElapsedTime(begin).TotalMilliseconds);
            Thread.Sleep(1);
        }

        return waits;
    }

    private static async Task<ServiceProvider> OpenAsync(string folder)
    {
        var seed = Directory.CreateDirectory(Path.Combine(folder, "seed")).FullName;
        Directory.CreateDirectory(Path.Combine(seed, "entries"));
        foreach (var list in Lists)
        {
            await File.WriteAllTextAsync(Path.Combine(seed, $"{list}.yaml"), "[]\n");
        }

        var settings = new ConfigurationBuilder().AddInMemoryCollection([new(DataSettings.DataKey, Path.Combine(folder, "data")), new(DataSettings.SeedKey, seed)]).Build();
        var services = new ServiceCollection().AddLogging().AddAtlasData(settings, folder).BuildServiceProvider();
        await services.GetRequiredService<AtlasDatabase>().OpenAsync();
        return services;
    }
}
