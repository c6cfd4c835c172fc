using AiChainAtlas.Data;
using AiChainAtlas.Data.Backup;
using AiChainAtlas.Web.Hosting;
using AiChainAtlas.Web.Hosting.Commands;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace AiChainAtlas.Web.Tests.Commands;

public sealed class CommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("atlas-commands-").FullName;
    private readonly ServiceProvider services;

    public CommandTests() => services = new ServiceCollection().AddLogging()
        .AddAtlasData(new ConfigurationBuilder().AddInMemoryCollection([new(DataSettings.DataKey, folder)]).Build(), folder)
        .BuildServiceProvider();

    public void Dispose()
    {
        services.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData(true, "backup")]
    [InlineData(true, "restore", "x.db", "--yes")]
    [InlineData(true, "helo")]
    [InlineData(true, "--help")]
    [InlineData(false)]
    [InlineData(false, "--urls", "http://127.0.0.1:5080")]
    [InlineData(false, "ATLAS_DATA=/srv/atlas")]
    public void Words_are_commands_and_settings_are_not(bool asked, params string[] arguments) => Assert.Equal(asked, AtlasCommands.Asked(arguments));

    [Theory]
    [InlineData("help")]
    [InlineData("--help")]
    [InlineData("-h")]
    public async Task Help_lists_every_command(string word)
    {
        var (code, output, error) = await RunAsync(word);
        Assert.Equal((0, ""), (code, error));
        Assert.All(AtlasCommands.All, command =>
        {
            Assert.Contains($"  {command.Name}", output, StringComparison.Ordinal);
            Assert.Contains(command.Summary, output, StringComparison.Ordinal);
            Assert.EndsWith(".", command.Summary, StringComparison.Ordinal);
        });
        Assert.Equal(AtlasCommands.All.Count, AtlasCommands.All.DistinctBy(c => c.Name).Count());
    }

    [Theory]
    [InlineData("There is no command 'helo'", "helo")]
    [InlineData("Write: backup [--to DIR]", "backup", "--to")]
    [InlineData("Write: backup [--to DIR]", "backup", "now")]
    [InlineData("Write: restore FILE [--yes]", "restore")]
    [InlineData("Write: restore FILE [--yes]", "restore", "--yes")]
    [InlineData("Write: restore FILE [--yes]", "restore", "a.db", "b.db")]
    [InlineData("There is no database", "backup")]
    [InlineData("There is no file", "restore", "a.db", "--yes")]
    public async Task What_cannot_be_done_is_one_sentence_and_exit_code_2(string sentence, params string[] arguments)
    {
        var (code, output, error) = await RunAsync(arguments);
        Assert.Equal((AtlasStart.CannotStart, ""), (code, output));
        Assert.StartsWith(sentence, error, StringComparison.Ordinal);
        Assert.Single(error.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task Store_is_backed_up_while_it_is_open_and_restored_when_it_is_closed()
    {
        var database = services.GetRequiredService<AtlasDatabase>();
        await database.OpenAsync(TestContext.Current.CancellationToken);
        var (code, output, _) = await RunAsync("backup");
        Assert.Equal(0, code);
        var backup = Assert.Single(services.GetRequiredService<BackupStore>().List());
        Assert.Contains($"Backed up revision 1 to {backup.Path}", output, StringComparison.Ordinal);
        var elsewhere = Path.Combine(folder, "elsewhere");
        Assert.Equal(0, (await RunAsync("backup", "--to", elsewhere)).Code);
        Assert.Single(Directory.EnumerateFiles(elsewhere, "*.db"));

        var (running, _, refused) = await RunAsync("restore", backup.Path, "--yes");
        Assert.Equal(AtlasStart.CannotStart, running);
        Assert.Contains("Another process works in the data folder", refused, StringComparison.Ordinal);

        database.Dispose();
        var (unsure, _, question) = await RunAsync("restore", backup.Name);
        Assert.Equal(AtlasStart.CannotStart, unsure);
        Assert.Contains("Nothing was changed: add --yes", question, StringComparison.Ordinal);

        var (done, told, _) = await RunAsync("restore", backup.Name, "--yes");
        Assert.Equal(0, done);
        Assert.Contains($"Restored revision 1 from {backup.Path}.", told, StringComparison.Ordinal);
        Assert.Contains("What was there before is kept in", told, StringComparison.Ordinal);
        Assert.Contains("No session and no API token of it was open. Users, their roles", told, StringComparison.Ordinal);
    }

    [Fact]
    public void Hours_between_backups_are_checked_before_the_start()
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new(BackupSettings.HoursKey, "often")]).Build();
        Assert.Contains("ATLAS_BACKUP_HOURS is 'often'", HostSetup.CheckSettings(settings), StringComparison.Ordinal);
    }

    private async Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await AtlasCommands.RunAsync(arguments, services, output, error, TestContext.Current.CancellationToken);
        return (code, output.ToString(), error.ToString());
    }
}
