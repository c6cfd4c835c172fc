using AiChainAtlas.Data.Backup;

namespace AiChainAtlas.Web.Hosting.Backups;

/// <summary>Waits until a backup is due and has it made, as long as the site runs.</summary>
public sealed class ScheduledBackups(BackupSchedule schedule, TimeProvider time) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (schedule.NextDue is { } due)
        {
            var wait = due - time.GetUtcNow().UtcDateTime;
            if (wait > TimeSpan.Zero)
            {
                await Task.Delay(wait, time, stoppingToken);
            }

            await schedule.RunAsync(stoppingToken);
        }
    }
}
