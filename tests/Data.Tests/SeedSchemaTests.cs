using AiChainAtlas.Data.Seed;

namespace AiChainAtlas.Data.Tests;

public sealed class SeedSchemaTests
{
    [Fact]
    public void Committed_schema_is_the_one_the_lists_of_fields_and_words_make()
    {
        var made = EntryFileSchema.Write();
        var committed = File.ReadAllText(Path.Combine(OpenStore.RealSeed, "schema", "entry.schema.json"));
        var offered = Path.Combine(AppContext.BaseDirectory, "entry.schema.json");
        File.WriteAllText(offered, made);
        Assert.True(made == committed, $"seed/schema/entry.schema.json is out of date: replace it by {offered}");
    }

    [Fact]
    public void Every_entry_file_names_the_schema_in_its_first_line() => Assert.All(
        Directory.EnumerateFiles(Path.Combine(OpenStore.RealSeed, "entries"), "*.yaml", SearchOption.AllDirectories),
        file => Assert.Equal("# yaml-language-server: $schema=../../schema/entry.schema.json", File.ReadLines(file).First()));
}
