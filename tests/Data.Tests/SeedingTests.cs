using System.Text.Json;
using System.Text.Json.Serialization;
using AiChainAtlas.Data.Seed;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Compute;
using Microsoft.Data.Sqlite;

namespace AiChainAtlas.Data.Tests;

public sealed class SeedingTests
{
    private static readonly JsonSerializerOptions PrecisionsByKey = new() { Converters = { new PrecisionByKey() } };

    [Fact]
    public async Task What_was_seeded_is_what_is_published()
    {
        using var data = new TempFolder();
        using var store = await OpenStore.StartAsync(data.Path);
        var seed = new Atlas(Published.Of(SeedFolder.Read(OpenStore.RealSeed)), 1, store.Atlas.PublishedAt);
        Assert.Equal(1, store.Atlas.Revision);
        foreach (var list in typeof(AtlasContent).GetProperties())
        {
            var expected = (IEnumerable<object>)list.GetValue(seed.Content)!;
            var actual = (IEnumerable<object>)list.GetValue(store.Atlas.Content)!;
            Assert.Equal(expected.Select(Written), actual.Select(Written));
        }

        static string Written(object item) => JsonSerializer.Serialize(item, PrecisionsByKey);
    }

    [Fact]
    public async Task A_store_that_holds_something_is_not_seeded_again()
    {
        using var data = new TempFolder();
        using var seed = new SmallSeed();
        var path = await FirstStartAsync(data, seed);
        await Sql.ChangeAsync(path, "UPDATE entries SET name = 'Changed by hand'");
        using var again = await OpenStore.StartAsync(data.Path, seed.Path);
        Assert.Equal("Changed by hand", Assert.Single(again.Atlas.Entries).Name);
        using var connection = await again.ConnectAsync();
        Assert.Throws<InvalidOperationException>(() => Seeding.Write(connection, new AtlasContent(), DateTime.UnixEpoch));
    }

    [Fact]
    public async Task A_seed_that_is_gone_does_not_matter_once_the_store_holds_something()
    {
        using var data = new TempFolder();
        using (var seed = new SmallSeed())
        {
            await FirstStartAsync(data, seed);
        }

        using var again = await OpenStore.StartAsync(data.Path, data.File("no-seed"));
        Assert.Single(again.Atlas.Entries);
    }

    [Fact]
    public async Task A_broken_seed_leaves_no_database_behind_and_tells_the_line()
    {
        using var data = new TempFolder();
        using var seed = new SmallSeed();
        seed.Change(SmallSeed.Entry, "sources: [report]", "sources: [nowhere]");
        var message = await OpenStore.RefusalAsync(data.Path, seed.Path);
        Assert.Contains("seed/entries/cx-gpu/render.yaml:8: [source-resolves]", message, StringComparison.Ordinal);
        Assert.Equal(["atlas.lock"], Directory.EnumerateFileSystemEntries(data.Path).Select(Path.GetFileName));

        seed.Change(SmallSeed.Entry, "sources: [nowhere]", "sources: [report]");
        using var mended = await OpenStore.StartAsync(data.Path, seed.Path);
        Assert.Single(mended.Atlas.Entries);
    }

    [Fact]
    public async Task A_failing_insert_leaves_nothing_behind()
    {
        using var data = new TempFolder();
        using var seed = new SmallSeed();
        var path = await FirstStartAsync(data, seed);
        await EmptyAsync(path);
        using var store = new OpenStore(data.Path, seed.Path);
        using var connection = await store.ConnectAsync();
        var content = SeedFolder.Read(seed.Path);
        var orphan = content with { Entries = [content.Entries[0] with { LinkId = "nowhere" }] };
        Assert.Throws<SqliteException>(() => Seeding.Write(connection, orphan, DateTime.UnixEpoch));
        var twice = content with { Sources = [.. content.Sources, content.Sources[0]] };
        Assert.Throws<SqliteException>(() => Seeding.Write(connection, twice, DateTime.UnixEpoch));
        foreach (var table in (string[])["stages", "links", "entries", "facts", "sources", "relations", "revisions"])
        {
            Assert.Equal(0L, connection.Scalar($"SELECT COUNT(*) FROM {table}"));
        }
    }

    [Fact]
    public async Task An_existing_store_without_content_is_seeded()
    {
        using var data = new TempFolder();
        using var seed = new SmallSeed();
        await EmptyAsync(await FirstStartAsync(data, seed));
        using var store = await OpenStore.StartAsync(data.Path, seed.Path);
        Assert.Single(store.Atlas.Entries);
    }

    [Fact]
    public async Task What_an_interrupted_first_start_left_is_replaced()
    {
        using var data = new TempFolder();
        using var seed = new SmallSeed();
        File.WriteAllText(data.File("atlas.db.creating"), "half a database");
        using var store = await OpenStore.StartAsync(data.Path, seed.Path);
        Assert.Single(store.Atlas.Entries);
        Assert.False(File.Exists(data.File("atlas.db.creating")));
    }

    private static async Task<string> FirstStartAsync(TempFolder data, SmallSeed seed)
    {
        using var first = await OpenStore.StartAsync(data.Path, seed.Path);
        return first.DatabasePath;
    }

    // Triggers keep revisions, so emptying takes them off and puts them back.
    private static Task EmptyAsync(string path) => Sql.ChangeAsync(
        path,
        "DROP TRIGGER revisions_no_delete",
        "DELETE FROM revisions; DELETE FROM relation_sources; DELETE FROM relations; DELETE FROM facts; DELETE FROM entries",
        "DELETE FROM links; DELETE FROM stages; DELETE FROM sources",
        "CREATE TRIGGER revisions_no_delete BEFORE DELETE ON revisions BEGIN SELECT RAISE(ABORT, 'append-only'); END");

    /// <summary>A precision holds a function, which JSON has no word for; its key says which one it is.</summary>
    private sealed class PrecisionByKey : JsonConverter<Precision>
    {
        public override Precision? Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            Precision.Find(reader.GetString());

        public override void Write(Utf8JsonWriter writer, Precision value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.Key);
    }
}
