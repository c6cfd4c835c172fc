using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using AiChainAtlas.Data.Editing;
using AiChainAtlas.Data.Exchange;
using AiChainAtlas.Domain.Exchange;
using AiChainAtlas.Domain.Records;

namespace AiChainAtlas.Data.Tests.Exchange;

public sealed class ExportTests
{
    public static TheoryData<string> Formats => [.. AtlasFormats.All.Select(format => format.Key)];

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Export_of_a_revision_is_the_same_bytes_each_time_after_a_restart_and_under_any_culture(string format)
    {
        using var data = new TempFolder();
        byte[] first;
        using (var store = await OpenStore.OpenAsync(data.Path))
        {
            first = ExchangeStore.Export(store.Atlas, format);
            Assert.Equal(first, ExchangeStore.Export(store.Atlas, format));
        }

        using var again = await OpenStore.OpenAsync(data.Path);
        var culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo("tr-TR");
        try
        {
            Assert.Equal(first, ExchangeStore.Export(again.Atlas, format));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task What_is_retired_is_in_no_export(string format)
    {
        using var store = await ExchangeStore.SeededAsync();
        Assert.Contains("Market for idle GPUs that began", Encoding.UTF8.GetString(store.Export(format)), StringComparison.Ordinal);
        var render = store.Atlas.FindEntry("render")! with { IsRetired = true };
        await store.Store.CommitAsync(new Proposal { Who = "tester", Reason = "Retire", Changes = [new ProposedChange(ChainRecords.Entries, "render", render)] });
        Assert.DoesNotContain("Market for idle GPUs that began", Encoding.UTF8.GetString(store.Export(format)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_record_and_fact_of_the_atlas_is_in_data_and_tables()
    {
        using var store = await ExchangeStore.SeededAsync();
        using var zip = new ZipArchive(new MemoryStream(store.Export("zip")));
        using var json = JsonDocument.Parse(zip.GetEntry("data.json")!.Open());
        using var metadata = JsonDocument.Parse(zip.GetEntry("metadata.json")!.Open());
        foreach (var kind in RecordKinds.All)
        {
            var count = kind.AllIn(store.Atlas.Content).Count;
            Assert.Equal(count, json.RootElement.GetProperty(kind.Key).GetArrayLength());
            Assert.Equal(count, metadata.RootElement.GetProperty("records").GetProperty(kind.Key).GetInt32());
            Assert.NotNull(zip.GetEntry($"csv/{kind.Key}.csv"));
        }

        Assert.Equal(store.Atlas.Entries.Sum(e => e.Facts.Count), json.RootElement.GetProperty("entries").EnumerateArray().Sum(e => e.GetProperty("facts").GetArrayLength()));
        using var licence = new StreamReader(zip.GetEntry("LICENSE")!.Open());
        Assert.Contains("CC BY 4.0", licence.ReadToEnd(), StringComparison.Ordinal);
        Assert.NotNull(zip.GetEntry("README.md"));
        Assert.NotNull(zip.GetEntry("schema.json"));
        Assert.All(zip.Entries, entry => Assert.Equal(1980, entry.LastWriteTime.Year));
    }

    [Fact]
    public void Formats_differ_in_key_and_extension()
    {
        Assert.Distinct(AtlasFormats.All.Select(format => format.Key));
        Assert.Distinct(AtlasFormats.All.Select(format => format.Extension));
        Assert.Equal("ai-chain-atlas-r7.landscape.yml", AtlasFormats.Find("landscape.yml")!.FileName(7));
    }

    [Fact]
    public void Committed_schema_is_the_one_the_declared_fields_make()
    {
        var offered = Path.Combine(AppContext.BaseDirectory, "exchange.schema.json");
        File.WriteAllText(offered, ExchangeSchema.Write());
        var committed = Path.Combine(OpenStore.RealSeed, "schema", "exchange.schema.json");
        Assert.True(File.Exists(committed) && File.ReadAllText(committed) == ExchangeSchema.Write(), $"seed/schema/exchange.schema.json is out of date: replace it by {offered}");
    }
}
