using AiChainAtlas.Data.Backup;

namespace AiChainAtlas.Web.Hosting.Commands;

/// <summary>Backs the store up, also while the site runs.</summary>
public sealed class BackupCommand : ICommand
{
    public string Name => "backup";

    public string Arguments => "[--to DIR]";

    public string Summary => "Backs up the store, also while the site runs; into the data folder's backups, or into DIR.";

    public async Task<int> RunAsync(CommandCall call, CancellationToken cancel)
    {
        var backups = call.Services.GetRequiredService<BackupStore>();
        var made = call.Arguments switch
        {
            [] => await backups.MakeAsync(BackupReason.OnDemand, cancel),
            ["--to", var folder] => await backups.MakeInAsync(folder, cancel),
            _ => throw new CommandException($"Write: {Name} {Arguments}"),
        };
        await call.Output.WriteLineAsync(
            $"Backed up revision {made.Record!.Revision} to {made.Path} ({made.Record.Size} bytes, SHA-256 {made.Record.Sha256}), checked.");
        return 0;
    }
}
