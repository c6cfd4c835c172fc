using AiChainAtlas.Data;
using AiChainAtlas.Data.Backup;
using AiChainAtlas.Web.Hosting.Backups;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace AiChainAtlas.Web.Tests.Commands;

public sealed class ScheduledBackupsTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Backups_are_made_when_they_are_due_and_failures_do_not_end_it()
    {
        var folder = Directory.CreateTempSubdirectory("atlas-schedule-").FullName;
        try
        {
            var clock = new StepClock();
            await using var services = Services(folder, clock, "6");
            using var backups = new ScheduledBackups(services.GetRequiredService<BackupSchedule>(), clock);
            await backups.StartAsync(Cancel);
            var list = services.GetRequiredService<BackupStore>();

            // There is no database yet, so the first attempt fails and the next comes an hour later.
            Assert.Equal(TimeSpan.FromMinutes(1), await clock.NextWaitAsync(Cancel));
            clock.Elapse();
            Assert.Equal(TimeSpan.FromHours(1), await clock.NextWaitAsync(Cancel));
            Assert.Contains("There is no database", services.GetRequiredService<BackupSchedule>().Status().Problem, StringComparison.Ordinal);

            await services.GetRequiredService<AtlasDatabase>().OpenAsync(Cancel);
            clock.Elapse();
            Assert.Equal(TimeSpan.FromHours(6), await clock.NextWaitAsync(Cancel));
            Assert.Equal(BackupReason.Scheduled, Assert.Single(list.List()).Record!.Reason);
            Assert.Null(services.GetRequiredService<BackupSchedule>().Status().Problem);

            await backups.StopAsync(Cancel);
            Assert.True(backups.ExecuteTask!.IsCompleted);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task Zero_hours_make_none()
    {
        var folder = Directory.CreateTempSubdirectory("atlas-schedule-").FullName;
        await using var services = Services(folder, new StepClock(), "0");
        using var backups = new ScheduledBackups(services.GetRequiredService<BackupSchedule>(), new StepClock());
        await backups.StartAsync(Cancel);
        await backups.ExecuteTask!;
        Directory.Delete(folder, recursive: true);
    }

    private static ServiceProvider Services(string folder, TimeProvider clock, string hours) => new ServiceCollection().AddLogging()
        .AddSingleton(clock)
        .AddAtlasData(
            new ConfigurationBuilder().AddInMemoryCollection([new(DataSettings.DataKey, folder), new(BackupSettings.HoursKey, hours)]).Build(), folder)
        .BuildServiceProvider();
}
