using AiChainAtlas.Data.Exchange;
using AiChainAtlas.Tests.Stores;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace AiChainAtlas.Data.Tests.Exchange;

public sealed class ImportCommandTests : IDisposable
{
    private readonly TempFolder data = new();
    private readonly TempFolder files = new();

    public ImportCommandTests() => SeededDatabase.PutInto(data.Path, OpenStore.RealSeed);

    public void Dispose()
    {
        data.Dispose();
        files.Dispose();
    }

    [Fact]
    public async Task Command_shows_what_changes_and_does_it_unless_told_to_show_it_only()
    {
        var file = Write("stages.json", """{"stages":[{"id":"power","order":1,"name":"Power","covers":"Electricity"}]}""");
        var (code, text) = await RunAsync(file, "--merge", "--dry-run");
        Assert.Equal(ImportCommand.Done, code);
        Assert.Contains("changed  stages/power (name, covers)", text, StringComparison.Ordinal);
        Assert.Contains("Nothing was imported", text, StringComparison.Ordinal);
        Assert.Contains("Imported as revision 2.", (await RunAsync(file, "--merge")).Text, StringComparison.Ordinal);
        Assert.Contains("nothing was changed", (await RunAsync(file, "--merge")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Findings_stop_it_with_their_lines()
    {
        var file = Write("stages.json", "{\"stages\":[\n{\"id\":\"power\",\"order\":1,\"name\":\"Power\"}]}");
        var (code, text) = await RunAsync(file);
        Assert.Equal(ImportCommand.HasFindings, code);
        Assert.Contains("stages.json:2: 'covers' is missing", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_read_is_said()
    {
        Assert.Equal(ImportCommand.CannotRead, (await RunAsync(files.File("none.json"))).Code);
        Assert.Equal(ImportCommand.CannotRead, (await RunAsync()).Code);
        Assert.Equal(ImportCommand.CannotRead, (await RunAsync("--what")).Code);
        Assert.Equal(ImportCommand.CannotRead, (await RunAsync(Write("x.json", "{"))).Code);
    }

    [Fact]
    public async Task A_running_atlas_is_not_written_beside()
    {
        using var running = await OpenStore.OpenAsync(data.Path);
        var (code, text) = await RunAsync(Write("x.json", "{}"));
        Assert.Equal(ImportCommand.CannotRead, code);
        Assert.Contains("/api/v1/import", text, StringComparison.Ordinal);
    }

    private string Write(string name, string text)
    {
        File.WriteAllText(files.File(name), text);
        return files.File(name);
    }

    private async Task<(int Code, string Text)> RunAsync(params string[] args)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new(DataSettings.DataKey, data.Path), new(DataSettings.SeedKey, OpenStore.RealSeed)]).Build();
        await using var services = new ServiceCollection().AddLogging().AddAtlasData(settings, data.Path).BuildServiceProvider();
        var output = new StringWriter();
        return (await ImportCommand.RunAsync(args, services, output, TestContext.Current.CancellationToken), output.ToString());
    }
}
