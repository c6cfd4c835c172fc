using AiChainAtlas.Data.Backup;
using Microsoft.Extensions.Configuration;

namespace AiChainAtlas.Data.Tests.Backup;

public sealed class BackupScheduleTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_first_is_due_a_minute_after_the_start_and_the_next_an_interval_after_it()
    {
        using var store = await BackedUpStore.SeedAsync(hours: 6);
        Assert.Equal(store.Time.Now.UtcDateTime.AddMinutes(1), store.Schedule.NextDue);
        store.Time.Now = store.Time.Now.AddMinutes(1);
        await store.Schedule.RunAsync(Cancel);
        Assert.Equal(store.Time.Now.UtcDateTime.AddHours(6), store.Schedule.NextDue);
    }

    [Fact]
    public async Task After_a_restart_the_next_is_due_an_interval_after_the_last()
    {
        using var store = await BackedUpStore.SeedAsync(hours: 6);
        await store.BackUpAsync();
        Assert.Equal(store.Time.Now.UtcDateTime.AddHours(6), store.Schedule.NextDue);
    }

    [Fact]
    public async Task Nothing_is_due_without_an_interval_and_the_status_says_so()
    {
        using var store = await BackedUpStore.SeedAsync(hours: 0);
        Assert.Null(store.Schedule.NextDue);
        Assert.Contains("ATLAS_BACKUP_HOURS", store.Schedule.Status().Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_scheduled_backup_is_made_and_restored_on_trial()
    {
        using var store = await BackedUpStore.SeedAsync();
        await store.RenameAsync("Renamed");
        await store.Schedule.RunAsync(Cancel);
        var status = store.Schedule.Status();
        Assert.Equal((BackupReason.Scheduled, 2L), (status.Last!.Reason, status.Last.Revision));
        Assert.Equal(status.Last.File, status.LastVerified!.File);
        Assert.Equal(new RestoreDrill { File = status.Last.File, At = store.Time.Now.UtcDateTime, Revision = 2, Entries = 1 }, status.LastVerifiedRestore);
        Assert.Null(status.Problem);
        Assert.Empty(Directory.EnumerateDirectories(store.Backups.Folder));
    }

    [Fact]
    public async Task Without_a_change_none_is_made_also_after_a_restart()
    {
        using var store = await BackedUpStore.SeedAsync();
        await store.Schedule.RunAsync(Cancel);
        using (await store.OpenAsync())
        {
            store.Time.Now = store.Time.Now.AddDays(1);
            await store.Schedule.RunAsync(Cancel);
            Assert.Single(store.Backups.List());
            Assert.Equal(store.Time.Now.UtcDateTime.AddDays(1), store.Schedule.NextDue);
        }

        await store.RenameAsync("Changed");
        await store.Schedule.RunAsync(Cancel);
        Assert.Equal([2, 1], store.Backups.List().Select(b => b.Record!.Revision));
    }

    [Fact]
    public async Task A_change_that_is_no_revision_is_backed_up_too()
    {
        using var store = await BackedUpStore.SeedAsync();
        await store.Schedule.RunAsync(Cancel);
        await Sql.ChangeAsync(store.DatabasePath, "UPDATE entries SET version = version + 1");
        await store.Schedule.RunAsync(Cancel);
        Assert.Equal([1, 1], store.Backups.List().Select(b => b.Record!.Revision));
    }

    [Fact]
    public async Task A_damaged_newest_backup_is_no_reason_to_make_none()
    {
        using var store = await BackedUpStore.SeedAsync();
        var backup = await store.BackUpAsync();
        File.WriteAllText(backup.Path, "nothing of it is left");
        await store.Schedule.RunAsync(Cancel);
        Assert.Equal([BackupState.Verified, BackupState.Damaged], store.Backups.List().Select(b => b.State));
        Assert.Contains(backup.Name, store.Schedule.Status().Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failure_is_shown_and_tried_again_after_an_hour()
    {
        using var store = await BackedUpStore.SeedAsync(new SmallDisk(1));
        await store.Schedule.RunAsync(Cancel);
        var status = store.Schedule.Status();
        Assert.StartsWith("The last backup by schedule failed. There is no room", status.Problem, StringComparison.Ordinal);
        Assert.Null(status.Last);
        Assert.Equal(store.Time.Now.UtcDateTime.AddHours(1), status.NextDue);
    }

    [Fact]
    public async Task A_backup_damaged_later_is_found_by_checking_it_and_by_restoring_it_on_trial()
    {
        using var store = await BackedUpStore.SeedAsync();
        var backup = await store.BackUpAsync();
        Assert.Null((await store.Backups.DrillAsync(backup, Cancel)).Problem);
        var bytes = File.ReadAllBytes(backup.Path);
        bytes[^100] ^= 1;
        File.WriteAllBytes(backup.Path, bytes);

        var drill = await store.Backups.DrillAsync(backup, Cancel);
        Assert.Contains("checksum", drill.Problem, StringComparison.Ordinal);
        Assert.StartsWith("The last trial of restoring failed.", store.Schedule.Status().Problem, StringComparison.Ordinal);
        Assert.NotNull(store.Schedule.Status().LastVerifiedRestore);

        Assert.Equal(BackupState.Damaged, (await store.Backups.VerifyAsync(backup, Cancel)).State);
        Assert.Equal(BackupState.Damaged, Assert.Single(store.Backups.List()).State);
        Assert.Null(store.Schedule.Status().LastVerified);

        bytes[^100] ^= 1;
        File.WriteAllBytes(backup.Path, bytes);
        Assert.Equal(BackupState.Verified, (await store.Backups.VerifyAsync(backup, Cancel)).State);
    }

    [Theory]
    [InlineData("", 24)]
    [InlineData("6", 6)]
    [InlineData("720", 720)]
    public void Hours_are_read(string text, int hours)
    {
        Assert.Null(BackupSettings.Check(Hours(text)));
        Assert.Equal(TimeSpan.FromHours(hours), BackupSettings.Of(Hours(text)).Interval);
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData("721")]
    [InlineData("daily")]
    public void Hours_that_are_none_are_refused_by_name(string text) =>
        Assert.Contains("ATLAS_BACKUP_HOURS", BackupSettings.Check(Hours(text)), StringComparison.Ordinal);

    [Fact]
    public void No_hours_are_none() => Assert.Null(BackupSettings.Of(Hours("0")).Interval);

    private static IConfigurationRoot Hours(string text) =>
        new ConfigurationBuilder().AddInMemoryCollection([new(BackupSettings.HoursKey, text)]).Build();
}
