using AiChainAtlas.Data.Exchange;

namespace AiChainAtlas.Web.Hosting.Commands;

/// <summary>Imports a file while the site is stopped; a running one takes it at the API or under /admin.</summary>
public sealed class ImportFileCommand : ICommand
{
    public string Name => ImportCommand.Name;

    public string Arguments => ImportCommand.Arguments;

    public string Summary => "Imports a file (JSON, YAML, CSV, zip or landscape.yml) as one revision; --dry-run shows what it would change.";

    public Task<int> RunAsync(CommandCall call, CancellationToken cancel) => ImportCommand.RunAsync([.. call.Arguments], call.Services, call.Output, cancel);
}
