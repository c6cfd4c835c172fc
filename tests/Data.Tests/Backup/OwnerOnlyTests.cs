using System.Runtime.Versioning;

namespace AiChainAtlas.Data.Tests.Backup;

/// <summary>What the atlas writes holds hashes of passwords: on Unix no other user may read it.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class OwnerOnlyTests
{
    private const UnixFileMode OwnersFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OwnersFolder = OwnersFile | UnixFileMode.UserExecute;
    private const UnixFileMode Everybody = OwnersFolder | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public OwnerOnlyTests() => Assert.SkipWhen(OperatingSystem.IsWindows(), "Files have other rights there.");

    [Fact]
    public async Task Backups_their_records_and_their_folders_are_closed_to_others()
    {
        using var store = await BackedUpStore.SeedAsync();
        using var elsewhere = new TempFolder();
        var backup = await store.BackUpAsync();
        await store.Backups.DrillAsync(backup, Cancel);
        await store.Backups.MakeInAsync(elsewhere.File("copies"), Cancel);
        Assert.Equal((OwnersFolder, OwnersFolder), (ModeOf(store.Backups.Folder), ModeOf(elsewhere.File("copies"))));
        var files = Directory.EnumerateFiles(store.Backups.Folder).Concat(Directory.EnumerateFiles(elsewhere.File("copies"))).ToList();
        Assert.Equal(["backups.lock", "backups.lock", "restore-drills.json"], files.Select(Path.GetFileName).Where(name => !name!.StartsWith("atlas-", StringComparison.Ordinal)).Order());
        Assert.All(files, file => Assert.Equal((file, OwnersFile), (file, ModeOf(file))));
    }

    [Fact]
    public async Task A_restored_database_and_the_damaged_one_that_was_kept_are_closed_to_others()
    {
        using var store = await BackedUpStore.SeedAsync();
        var backup = await store.BackUpAsync();
        File.WriteAllText(store.DatabasePath, "no database any more");
        var done = store.Restore.Apply(backup.Path);
        Assert.Equal((OwnersFile, OwnersFolder), (ModeOf(store.DatabasePath), ModeOf(done.Kept!)));
        Assert.Equal(OwnersFile, ModeOf(Path.Combine(done.Kept!, "atlas.db")));
    }

    [Fact]
    public async Task A_data_folder_that_the_atlas_creates_is_closed_and_one_that_was_there_stays_as_it_was()
    {
        using var folder = new TempFolder();
        using var seed = new SmallSeed();
        var (created, there) = (folder.File("new"), folder.File("there"));
        Directory.CreateDirectory(there, Everybody);
        (await OpenStore.StartAsync(created, seed.Path)).Dispose();
        (await OpenStore.StartAsync(there, seed.Path)).Dispose();
        Assert.Equal((OwnersFolder, Everybody), (ModeOf(created), ModeOf(there)));
    }

    [Fact]
    public async Task Backups_that_an_earlier_version_left_open_are_closed_by_the_next_start()
    {
        using var store = await BackedUpStore.SeedAsync();
        Directory.CreateDirectory(store.Backups.Folder, Everybody);
        using var open = await store.OpenAsync();
        Assert.Equal(OwnersFolder, ModeOf(store.Backups.Folder));
    }

    private static UnixFileMode ModeOf(string path) => File.GetUnixFileMode(path);
}
