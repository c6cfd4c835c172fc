using AiChainAtlas.Data.Audit;
using AiChainAtlas.Data.Editing;
using AiChainAtlas.Data.Opening;
using AiChainAtlas.Domain.History;
using AiChainAtlas.Domain.Records;
using AiChainAtlas.Tests.Stores;
using Microsoft.Data.Sqlite;

namespace AiChainAtlas.Data.Tests.Editing;

/// <summary>Edits while there is no room for them, on a full disk where a test may have one, and by SQLite's own limit everywhere.</summary>
public sealed class FullDiskTests : IDisposable
{
    private const string Told = "The disk is full: nothing was written. Make room and save again.";
    private const int Enough = 5_000;

    // Several times what a new store takes, which differs with the file system.
    private const int DiskKilobytes = 32_000;

    private readonly SmallSeed seed = new();

    public void Dispose() => seed.Dispose();

    [Fact]
    public async Task On_a_full_disk_edits_are_refused_whole_until_there_is_room_and_none_that_was_answered_is_lost()
    {
        using var disk = TinyDisk.Of(DiskKilobytes);
        await EditThroughAsync(disk.Path, _ => disk.Fill(), _ => disk.Empty());
    }

    [Fact]
    public async Task In_a_database_that_cannot_grow_edits_are_refused_whole_until_there_is_room_and_none_that_was_answered_is_lost()
    {
        using var data = new TempFolder();
        await EditThroughAsync(
            data.Path, store => FullDatabase.Fill(SqliteFile.ConnectionString(store.DatabasePath)), store => FullDatabase.Empty(SqliteFile.ConnectionString(store.DatabasePath)));
    }

    [Fact]
    public async Task A_disk_that_is_full_before_the_first_edit_is_said_to_be_full_and_the_first_edit_succeeds_once_it_is_not()
    {
        using var disk = TinyDisk.Of(DiskKilobytes);
        using var store = await OpenStore.OpenAsync(disk.Path, seed.Path);

        // Nothing is open any more: the journal and its index have to be made anew.
        SqliteFile.Release(store.DatabasePath);
        disk.Fill();
        Assert.Equal(Told, (await Assert.ThrowsAsync<AtlasWriteException>(() => RenameAsync(store, "Too much"))).Message);
        disk.Empty();
        Assert.Equal(2, await RenameAsync(store, "Fits"));
    }

    [Fact]
    public void A_write_that_fails_on_a_disk_that_cannot_be_asked_for_room_is_answered_all_the_same() => Assert.Contains(
        "See the log", AtlasWriteException.Of(new SqliteException("disk I/O error", 10), "/no/such/folder/atlas.db").Message, StringComparison.Ordinal);

    private async Task EditThroughAsync(string folder, Action<OpenStore> fill, Action<OpenStore> empty)
    {
        long acknowledged = 1;
        using (var store = await OpenStore.OpenAsync(folder, seed.Path))
        {
            fill(store);
            var (taken, refused) = await EditUntilRefusedAsync(store);
            acknowledged += taken;
            Assert.Equal(Told, refused.Message);

            // Readers go on, from memory and from the disk, with what was acknowledged last.
            Assert.Equal((acknowledged, NameAt(acknowledged)), (store.Atlas.Revision, Assert.Single(store.Atlas.Entries).Name));
            Assert.Equal(acknowledged, store.History.List(new ChangeQuery()).Total);
            Assert.Equal(Told, (await Assert.ThrowsAsync<AtlasWriteException>(() => RenameAsync(store, "Too much again"))).Message);

            empty(store);
            Assert.Equal(++acknowledged, await RenameAsync(store, NameAt(acknowledged)));
        }

        using var again = await OpenStore.StartAsync(folder, seed.Path);
        Assert.Equal((acknowledged, NameAt(acknowledged)), (again.Atlas.Revision, Assert.Single(again.Atlas.Entries).Name));
        using var connection = await again.ConnectAsync();
        Assert.Equal("ok", connection.Scalar("PRAGMA integrity_check"));
        Assert.Null(RevisionChain.FirstBroken(connection));
        Assert.Equal(acknowledged - 1, connection.Scalar("SELECT COUNT(*) FROM revision_changes"));
    }

    private static async Task<(int Taken, AtlasWriteException Refused)> EditUntilRefusedAsync(OpenStore store)
    {
        for (var taken = 0; taken < Enough; taken++)
        {
            try
            {
                await RenameAsync(store, NameAt(taken + 2));
            }
            catch (AtlasWriteException refused)
            {
                return (taken, refused);
            }
        }

        throw new InvalidOperationException("There was room for everything: nothing was tested.");
    }

    // Long enough that a row outgrows the room that was left in its page.
    private static string NameAt(long revision) => revision == 1 ? "Render Network" : $"Name {revision} {new string('x', 100)}";

    private static async Task<long> RenameAsync(OpenStore store, string name)
    {
        var entry = store.Editor.Content.Entries.Single() with { Name = name };
        var outcome = await store.CommitAsync(new Proposal { Who = "tester", Reason = "To see what happens", Changes = [new ProposedChange(ChainRecords.Entries, entry.Id, entry)] });
        return Assert.IsType<EditOutcome.Committed>(outcome).Revision;
    }
}
