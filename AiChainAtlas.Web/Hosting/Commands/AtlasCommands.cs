using AiChainAtlas.Data;
using AiChainAtlas.Data.Backup;

namespace AiChainAtlas.Web.Hosting.Commands;

/// <summary>All commands, and how the one that was written is found and run.</summary>
public static class AtlasCommands
{
    public static IReadOnlyList<ICommand> All { get; } = [new BackupCommand(), new RestoreCommand(), new ImportFileCommand(), new HelpCommand()];

    /// <summary>Whether the program was called to do something else than to serve: settings begin with a dash, commands do not.</summary>
    public static bool Asked(string[] arguments) =>
        arguments is ["--help" or "-h" or "-?", ..] || (arguments is [var first, ..] && !first.StartsWith('-') && !first.Contains('='));

    /// <summary>Runs the command that was written, with the settings of the environment.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(string[] arguments)
    {
        using var stop = new CancellationTokenSource();
        Console.CancelKeyPress += (_, key) =>
        {
            key.Cancel = true;
            stop.Cancel();
        };

        // The builder of the site, so that settings and folders are those of the site; nothing listens, since nothing is started.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppFolder.Published });
        builder.Logging.AddSimpleConsole(console => console.SingleLine = true).SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddAtlasData(builder.Configuration, builder.Environment.ContentRootPath);
        await using var app = builder.Build();
        return HostSetup.CheckSettings(builder.Configuration) is { } wrong
            ? Refuse(Console.Error, wrong)
            : await RunAsync(arguments, app.Services, Console.Out, Console.Error, stop.Token);
    }

    public static async Task<int> RunAsync(
        string[] arguments, IServiceProvider services, TextWriter output, TextWriter error, CancellationToken cancel)
    {
        var name = arguments[0].TrimStart('-') is "h" or "?" or "help" ? HelpCommand.Word : arguments[0];
        if (All.FirstOrDefault(c => c.Name == name) is not { } command)
        {
            return Refuse(error, $"There is no command '{name}'; there are {string.Join(", ", All.Select(c => c.Name))}.");
        }

        try
        {
            return await command.RunAsync(new CommandCall { Arguments = arguments[1..], Services = services, Output = output }, cancel);
        }
        catch (Exception problem) when (problem is CommandException or BackupException or AtlasStartupException)
        {
            return Refuse(error, problem.Message);
        }
        catch (OperationCanceledException)
        {
            return Refuse(error, "Stopped.");
        }
    }

    private static int Refuse(TextWriter error, string sentence)
    {
        error.WriteLine(sentence);
        return AtlasStart.CannotStart;
    }
}
