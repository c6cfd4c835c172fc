using System.Text.Json.Nodes;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Compute;
using AiChainAtlas.Domain.Provenance;
using AiChainAtlas.Domain.Records;
using AiChainAtlas.Domain.Rules;

namespace AiChainAtlas.Domain.Tests.Records;

public sealed class RecordUpgradeTests
{
    [Fact]
    public void An_entry_with_the_former_status_renamed_runs_and_tells_its_earlier_name_with_the_same_provenance()
    {
        var entry = Read<Entry>(ChainRecords.Entries, """
            {"id":"render","name":"Render","link":"cx-gpu","origin":"seed","facts":[
              {"field":"status","value":"renamed","sources":["daily-render"],"as_of":"2026-06","confidence":"likely"},
              {"field":"former_name","value":"RNDR","sources":["daily-render"],"as_of":"2026-06","confidence":"reported"}]}
            """);

        Assert.Equal(EntryStatus.Active, EntryStatus.Of(entry));
        var renamed = Assert.Single(entry.FactsOf(EntryFields.Renamed));
        Assert.Equal(("RNDR", Confidence.Likely, "2026-06"), (renamed.Value, renamed.Confidence, renamed.AsOf.ToString()));
        Assert.Equal(["daily-render"], renamed.SourceIds);
    }

    [Fact]
    public void Without_a_former_name_on_record_the_upgrade_says_that_there_was_one()
    {
        var entry = Read<Entry>(ChainRecords.Entries, """
            {"id":"sqd","name":"SQD","link":"cx-data","origin":"added","facts":[
              {"field":"status","value":"renamed","sources":["daily-render"],"as_of":"2026","confidence":"reported"}]}
            """);

        Assert.Equal("an earlier name", entry.Value(EntryFields.Renamed));
    }

    [Theory]
    [InlineData("acme-report", "blog")]
    [InlineData("from-memory", "memory")]
    public void A_source_of_an_earlier_version_gets_the_weakest_type_that_is_true(string id, string type)
    {
        var source = Read<Source>(ReferenceRecords.Sources, $$"""{"id":"{{id}}","title":"T","publisher":"P","date":"2024","kind":"news"}""");

        Assert.Equal(type, source.Type.Key);
    }

    [Fact]
    public void The_source_sentences_of_earlier_prices_and_data_sheets_stay_with_the_editors()
    {
        var price = Read<GpuPrice>(ComputeRecords.Prices, """
            {"id":"p","provider":"Vast.ai","accelerator":"T4","usd_per_gpu_hour":0.2,"terms":"spot","market":"decentralised","as_of":"2026","source_note":"Somewhere on GitHub"}
            """);
        var chip = Read<Accelerator>(ComputeRecords.Accelerators, """{"name":"T4","vendor":"NVIDIA","year":2018,"source_note":"Data sheet"}""");

        Assert.Equal(("Somewhere on GitHub", "Data sheet"), (price.EditorNote, chip.EditorNote));
        Assert.Equal(Accelerator.Shipping, chip.State);
        Assert.Empty(price.SourceIds);
    }

    [Fact]
    public void A_record_of_today_is_read_as_it_was_written() =>
        Assert.All(RecordKinds.All, kind => Assert.All(kind.AllIn(SampleAtlas.Content), record =>
        {
            var findings = new List<Finding>();
            var again = kind.Read(kind.Upgraded(kind.Write(record)), "", findings);
            Assert.Empty(findings);
            Assert.Equal(kind.Write(record).ToJsonString(), kind.Write(again!).ToJsonString());
        }));

    private static T Read<T>(RecordKind kind, string json)
    {
        var findings = new List<Finding>();
        var record = kind.Read(kind.Upgraded(JsonNode.Parse(json)!.AsObject()), "", findings);
        Assert.Empty(findings);
        return Assert.IsType<T>(record);
    }
}
