namespace AiChainAtlas.Web.Hosting.Commands;

/// <summary>Lists the commands.</summary>
public sealed class HelpCommand : ICommand
{
    public const string Word = "help";

    public string Name => Word;

    public string Arguments => "";

    public string Summary => "Lists the commands.";

    public Task<int> RunAsync(CommandCall call, CancellationToken cancel)
    {
        call.Output.WriteLine("Without a command the atlas is served. With one, it does that instead:");
        var width = AtlasCommands.All.Max(c => Call(c).Length);
        foreach (var command in AtlasCommands.All)
        {
            call.Output.WriteLine($"  {Call(command).PadRight(width)}  {command.Summary}");
        }

        return Task.FromResult(0);
    }

    private static string Call(ICommand command) => $"{command.Name} {command.Arguments}".TrimEnd();
}
