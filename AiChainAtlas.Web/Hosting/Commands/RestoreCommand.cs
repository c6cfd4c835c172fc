using AiChainAtlas.Data.Backup;

namespace AiChainAtlas.Web.Hosting.Commands;

/// <summary>Puts a backup in the place of the store.</summary>
public sealed class RestoreCommand : ICommand
{
    private const string Yes = "--yes";

    public string Name => "restore";

    public string Arguments => $"FILE [{Yes}]";

    public string Summary => $"Puts a backup in the place of the store, which is kept as another backup, and ends all sessions and tokens; without {Yes} it only says what would be done.";

    public async Task<int> RunAsync(CommandCall call, CancellationToken cancel)
    {
        if (call.Arguments.Where(a => a != Yes).ToList() is not [var file] || call.Arguments.Count > 2)
        {
            throw new CommandException($"Write: {Name} {Arguments}");
        }

        var restore = call.Services.GetRequiredService<Restore>();
        if (!call.Arguments.Contains(Yes))
        {
            var plan = restore.Check(file);
            throw new CommandException(
                $"{plan.File} is whole and ends at revision {plan.Revision}{Unrecorded(plan)}. Nothing was changed: add {Yes} to put it in the place of the store.");
        }

        var done = restore.Apply(file);
        await call.Output.WriteLineAsync($"Restored revision {done.Revision} from {done.File}{Unrecorded(done)}.");
        await call.Output.WriteLineAsync($"{done.Access!.Sentence} Users, their roles, passwords, passkeys and recovery codes are those of the backup.");
        await call.Output.WriteLineAsync(done.Kept is null ? "There was no store before." : $"What was there before is kept in {done.Kept}.");
        return 0;
    }

    private static string Unrecorded(RestoredBackup backup) => backup.HadRecord ? "" : ", but no checksum lies beside it, so only its pages and its history were checked";
}
