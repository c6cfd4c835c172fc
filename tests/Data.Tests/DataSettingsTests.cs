using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace AiChainAtlas.Data.Tests;

public sealed class DataSettingsTests
{
    [Fact]
    public void Without_settings_data_lies_beside_the_content_and_the_seed_beside_the_program()
    {
        var settings = Read();
        Assert.Equal("/site/data", settings.DataFolder);
        Assert.Equal(Path.Combine(AppContext.BaseDirectory, "seed"), settings.SeedFolder);
    }

    [Fact]
    public void Relative_folders_start_from_the_content_root()
    {
        var settings = Read(("ATLAS_DATA", "../store"), ("ATLAS_SEED", "/elsewhere"));
        Assert.Equal(("/store", "/elsewhere"), (settings.DataFolder, settings.SeedFolder));
    }

    [Theory]
    [InlineData("ATLAS_DB", "postgres")]
    [InlineData("ATLAS_DATA", "a\0b")]
    [InlineData("ATLAS_SEED", "a\0b")]
    public void A_setting_without_a_usable_value_is_refused_by_its_key(string key, string value) =>
        Assert.Contains(key, Assert.Throws<AtlasStartupException>(() => Read((key, value))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_wrong_setting_is_told_when_the_database_is_resolved()
    {
        using var services = new ServiceCollection().AddLogging()
            .AddAtlasData(Configuration(("ATLAS_DB", "oracle")), "/site").BuildServiceProvider();
        Assert.Contains("ATLAS_DB", Assert.Throws<AtlasStartupException>(services.GetRequiredService<AtlasDatabase>).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_store_is_one_for_the_whole_application()
    {
        using var services = new ServiceCollection().AddLogging().AddAtlasData(Configuration(), "/site").BuildServiceProvider();
        Assert.Same(services.GetRequiredService<AtlasStore>(), services.GetRequiredService<AtlasStore>());
    }

    private static DataSettings Read(params (string Key, string Value)[] settings) =>
        DataSettings.Read(Configuration(settings), "/site");

    private static IConfigurationRoot Configuration(params (string Key, string Value)[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(s => KeyValuePair.Create<string, string?>(s.Key, s.Value)))
        .Build();
}
