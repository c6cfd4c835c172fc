using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using AiChainAtlas.Data.Editing;
using AiChainAtlas.Data.Exchange;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.History;
using AiChainAtlas.Domain.Records;

namespace AiChainAtlas.Data.Tests.Exchange;

public sealed class ImportTests
{
    [Fact]
    public async Task Plan_tells_what_would_be_added_changed_and_removed_and_writes_nothing()
    {
        using var store = await ExchangeStore.SeededAsync();
        var (gone, json) = (store.Atlas.Content.Terms[1], Lists(store));
        var terms = json["terms"]!.AsArray();
        terms[0]!["name"] = "Another name";
        terms.RemoveAt(1);
        terms.Add(JsonNode.Parse("""{"id":"new-term","name":"New","definition":"Something new.","section":"x","sources":["seed"]}"""));
        var plan = await store.PlanAsync(json.ToJsonString());
        Assert.Equal((1, 1, 1), (plan.Added, plan.Changed, plan.Removed));
        Assert.Equal("name", Assert.Single(RecordDifference.Of(plan.Changes.Single(c => ImportChange.Of(c) == ImportChange.Changed))).Field.Key);
        Assert.Equal(gone.Id, plan.Changes.Single(c => ImportChange.Of(c) == ImportChange.Removed).Id);
        Assert.Equal(1, store.Atlas.Revision);
        Assert.IsType<EditOutcome.Committed>(await store.CommitAsync(plan));
        Assert.Equal((2, "Another name"), (store.Atlas.Revision, store.Atlas.Content.Terms[0].Name));
        Assert.Empty((await store.PlanAsync(json.ToJsonString())).Changes);
    }

    [Fact]
    public async Task A_file_with_one_bad_record_at_its_end_changes_nothing_and_names_its_line()
    {
        using var store = await ExchangeStore.SeededAsync();
        var json = Lists(store);
        json["terms"]![0]!["name"] = "Another name";
        json["terms"]!.AsArray()[^1]!["sources"]!.AsArray()[0] = "no-such-source";
        var text = json.ToJsonString(new() { WriteIndented = true });
        var plan = await store.PlanAsync(text);
        var finding = Assert.Single(plan.Findings);
        Assert.Equal("source-resolves", finding.Rule);
        Assert.Equal(LineOf(text, "no-such-source"), finding.Place.Line);
        await Assert.ThrowsAsync<InvalidOperationException>(() => store.CommitAsync(plan));
        Assert.Equal(1, store.Atlas.Revision);
    }

    [Theory]
    [InlineData("x.json", "{\n\"terms\": [\n{\n\"id\": \"a\",\n\"name\": 5,\n\"definition\": \"d\", \"section\": \"s\", \"sources\": []}]}", 5)]
    [InlineData("x.json", "{\n\"terms\": [\n{\n\"id\": \"a\",,\n", 4)]
    [InlineData("x.json", "{\n\"terms\": [\n{\n\"id\": \"a\",\n\"id\": \"b\"}]}", 5)]
    [InlineData("x.json", "{\n\"nothing\": []}", 2)]
    [InlineData("x.yaml", "terms:\n  - id: a\n    name: x\n    colour: blue\n    definition: d\n    section: s\n", 4)]
    [InlineData("x.yaml", "terms:\n  - id: a\n    id: b\n", 3)]
    [InlineData("x.yaml", "terms:\n  - id: &x a\n", 2)]
    [InlineData("x.yaml", "terms: !x\n  - id: a\n", 1)]
    [InlineData("stages.csv", "id,order,name,covers\r\na,1,\"two\nlines\",c\r\nb,first,n,c\r\n", 4)]
    [InlineData("stages.csv", "id,order,name,covers\r\na,1,n\r\n", 2)]
    [InlineData("stages.csv", "id,order,name,covers\r\na,1,n,c\r\nb,1,n\"x\",c\r\n", 3)]
    [InlineData("stages.csv", "id,order,name\r\na,1,n\r\n", 1)]
    public async Task What_is_wrong_is_named_with_its_line(string name, string text, int line)
    {
        using var store = await ExchangeStore.SeededAsync();
        var plan = await store.PlanAsync(text, name);
        Assert.Equal((name, line), plan.Refusal is { } refusal ? (refusal.Place.File, refusal.Place.Line) : (plan.Findings[0].Place.File, plan.Findings[0].Place.Line));
        Assert.EndsWith(".", plan.Refusal?.Sentence ?? plan.Findings[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bad_fact_is_named_by_its_row_in_the_table_of_facts()
    {
        using var store = await ExchangeStore.SeededAsync();
        var tables = Tables(store);
        var rows = tables["facts.csv"].Split("\r\n");
        rows[2] = rows[2].Replace(",reported,", ",certain,", StringComparison.Ordinal).Replace(",likely,", ",certain,", StringComparison.Ordinal);
        tables["facts.csv"] = string.Join("\r\n", rows);
        var finding = Assert.Single((await store.PlanAsync(Zip(tables), "x.csv.zip")).Findings);
        Assert.Equal("facts.csv", finding.Place.File);
        Assert.Equal(1 + rows.Take(2).Sum(row => 1 + row.Count(c => c == '\n')), finding.Place.Line);
    }

    [Fact]
    public async Task An_entry_that_is_missing_is_retired_and_comes_back_with_all_that_pointed_at_it()
    {
        using var store = await ExchangeStore.SeededAsync();
        var whole = store.Export("json");
        var entries = new JsonObject { ["entries"] = new JsonArray([.. Lists(store)["entries"]!.AsArray().Where(e => e!["id"]!.GetValue<string>() != "render").Select(e => e!.DeepClone())]) };
        var plan = await store.PlanAsync(entries.ToJsonString());
        Assert.Equal((0, 0, 1), (plan.Added, plan.Changed, plan.Removed));
        await store.CommitAsync(plan);
        Assert.Null(store.Atlas.FindEntry("render"));
        Assert.True(((Entry)ChainRecords.Entries.Find(store.Store.Editor.Content, "render")!).IsRetired);

        var own = await store.PlanAsync(store.Export("json"), "own.json");
        Assert.Empty(own.Changes);
        await store.CommitAsync(await store.PlanAsync(whole, "whole.json"));
        Assert.Equal(whole, store.Export("json"));
        Assert.Equal(3, store.Atlas.FindEntry("render")!.Version);
    }

    [Fact]
    public async Task What_a_retired_entry_stands_on_stays_when_a_file_lacks_it()
    {
        using var store = await ExchangeStore.SeededAsync();
        var cited = store.Atlas.Content.Sources.First(source => store.Atlas.Citations.Of(source.Id) is { Total: > 0 } c && store.Atlas.Entries.Count(e => e.Facts.Any(f => f.SourceIds.Contains(source.Id))) == 1
            && c.Total == store.Atlas.Entries.Sum(e => e.Facts.Count(f => f.SourceIds.Contains(source.Id))));
        var entry = store.Atlas.Entries.Single(e => e.Facts.Any(f => f.SourceIds.Contains(cited.Id)));
        var json = Lists(store);
        Remove(json["entries"]!, "id", entry.Id);
        Remove(json["sources"]!, "id", cited.Id);
        foreach (var list in (string[])["from", "to"])
        {
            Remove(json["relations"]!, list, entry.Id);
        }

        Remove(json["redirects"]!, "entry", entry.Id);
        foreach (var claim in json["claims"]!.AsArray())
        {
            var about = claim!["about"]?.AsArray();
            if (about?.FirstOrDefault(id => id!.GetValue<string>() == entry.Id) is { } id)
            {
                about.Remove(id);
            }
        }

        var plan = await store.PlanAsync(json.ToJsonString());
        Assert.Empty(plan.Findings);
        Assert.IsType<EditOutcome.Committed>(await store.CommitAsync(plan));
        Assert.NotNull(store.Atlas.FindSource(cited.Id));
        Assert.Null(store.Atlas.FindEntry(entry.Id));
    }

    [Fact]
    public async Task Merge_removes_nothing_and_a_file_of_one_kind_leaves_the_others()
    {
        using var store = await ExchangeStore.SeededAsync();
        const string one = """{"stages":[{"id":"power","order":1,"name":"Power","covers":"Electricity"}]}""";
        var merged = await store.PlanAsync(one, mode: ImportMode.Merge);
        Assert.Equal((0, 1, 0), (merged.Added, merged.Changed, merged.Removed));
        Assert.Empty(merged.Findings);
        var replaced = await store.PlanAsync(one);
        Assert.All(replaced.Changes, change => Assert.Equal("stages", change.Kind.Key));
        Assert.Contains(replaced.Findings, finding => finding.Message.Contains("stage", StringComparison.Ordinal));
    }

    [Fact]
    public async Task One_table_alone_says_nothing_about_the_others()
    {
        using var store = await ExchangeStore.SeededAsync();
        var tables = Tables(store);
        Assert.Empty((await store.PlanAsync(tables["entries.csv"], "entries.csv")).Changes);
        Assert.Empty((await store.PlanAsync(tables["facts.csv"], "facts (1).csv")).Changes);
        var renamed = await store.PlanAsync(tables["entries.csv"].Replace("Render Network", "Render", StringComparison.Ordinal), "renamed by somebody.csv");
        var change = Assert.Single(renamed.Changes);
        Assert.Equal(store.Atlas.FindEntry("render")!.Facts.Count, ((Entry)change.After!).Facts.Count);
        var cut = string.Join("\r\n", tables["facts.csv"].Split("\r\n").Where(row => !row.StartsWith("render,", StringComparison.Ordinal) || row.Contains(",status,", StringComparison.Ordinal) || row.Contains(",description,", StringComparison.Ordinal)));
        Assert.Equal("render", Assert.Single((await store.PlanAsync(cut, "facts.csv")).Changes).Id);
    }

    [Fact]
    public async Task Of_two_imports_planned_at_once_the_second_conflicts()
    {
        using var store = await ExchangeStore.SeededAsync();
        const string one = """{"stages":[{"id":"power","order":1,"name":"One","covers":"Electricity"}]}""";
        var first = await store.PlanAsync(one, mode: ImportMode.Merge);
        var second = await store.PlanAsync(one.Replace("One", "Two", StringComparison.Ordinal), mode: ImportMode.Merge);
        var outcomes = await Task.WhenAll(store.CommitAsync(first), store.CommitAsync(second));
        Assert.Single(outcomes.OfType<EditOutcome.Committed>());
        Assert.Single(outcomes.OfType<EditOutcome.Conflicted>());
        Assert.Equal(2, store.Atlas.Revision);
    }

    [Fact]
    public async Task A_table_changed_inside_the_archive_is_not_passed_over()
    {
        using var store = await ExchangeStore.SeededAsync();
        var files = Unzip(store.Export("zip"));
        files["csv/terms.csv"] += "\r\n";
        Assert.Equal("csv/terms.csv", (await store.PlanAsync(Zip(files), "x.zip")).Refusal!.Place.File);
        var deflated = Zip(Unzip(store.Export("zip")));
        Assert.Empty((await store.PlanAsync(deflated, "x.zip")).Changes);
    }

    private static JsonObject Lists(ExchangeStore store) => JsonNode.Parse(store.Export("json"))!.AsObject();

    private static void Remove(JsonNode list, string key, string value)
    {
        foreach (var item in list.AsArray().Where(item => item![key]?.GetValue<string>() == value).ToList())
        {
            list.AsArray().Remove(item);
        }
    }

    private static int LineOf(string text, string word) => text[..text.IndexOf(word, StringComparison.Ordinal)].Count(c => c == '\n') + 1;

    private static Dictionary<string, string> Tables(ExchangeStore store) => Unzip(store.Export("csv"));

    private static Dictionary<string, string> Unzip(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes));
        return zip.Entries.ToDictionary(entry => entry.FullName, entry => new StreamReader(entry.Open()).ReadToEnd());
    }

    private static byte[] Zip(Dictionary<string, string> files)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            foreach (var (name, text) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return stream.ToArray();
    }
}
