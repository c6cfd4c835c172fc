using AiChainAtlas.Data.Audit;
using AiChainAtlas.Data.Opening;
using Microsoft.Data.Sqlite;

namespace AiChainAtlas.Data.Tests;

public sealed class AuditTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("UPDATE audit_events SET who = 'somebody else'", "append-only")]
    [InlineData("DELETE FROM audit_events WHERE id = 2", "append-only")]
    [InlineData("INSERT OR REPLACE INTO audit_events SELECT id, at, 'somebody else', kind, subject, detail, address, previous_hash, hash FROM audit_events WHERE id = 1", "without gaps")]
    [InlineData("INSERT INTO audit_events VALUES (7, '2026-01-01', 'a', 'b', 'c', 'd', 'e', 'f', 'g')", "without gaps")]
    public async Task An_event_cannot_be_changed_deleted_replaced_or_skipped(string sql, string message)
    {
        using var audited = await Audited.OpenAsync();
        await using var connection = await audited.Store.ConnectAsync();
        var refused = Assert.Throws<SqliteException>(() => connection.Run(sql));
        Assert.Contains(message, refused.Message, StringComparison.Ordinal);
        Assert.Null(await audited.Log.VerifyAsync(Cancel));
    }

    [Theory]
    [InlineData("UPDATE audit_events SET who = 'somebody else' WHERE id = 2", 2)]
    [InlineData("UPDATE audit_events SET at = '2026-01-01 00:00:00' WHERE id = 3", 3)]
    [InlineData("UPDATE audit_events SET detail = '{}' WHERE id = 1", 1)]
    [InlineData("DELETE FROM audit_events WHERE id = 2", 2)]
    [InlineData("DELETE FROM audit_events WHERE id = 1", 1)]
    public async Task What_was_changed_behind_the_triggers_is_found(string sql, long broken)
    {
        using var audited = await Audited.OpenAsync();
        Assert.Null(await audited.Log.VerifyAsync(Cancel));
        await using (var connection = await audited.Store.ConnectAsync())
        {
            connection.Run("DROP TRIGGER audit_events_no_update");
            connection.Run("DROP TRIGGER audit_events_no_delete");
            connection.Run(sql);
        }

        Assert.Equal(broken, await audited.Log.VerifyAsync(Cancel));
    }

    [Fact]
    public async Task Writers_at_the_same_time_make_one_chain()
    {
        using var audited = await Audited.OpenAsync();
        await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Task.Run(() => audited.Log.WriteAsync(new AuditEvent(AuditKind.Export, $"user {i}"), Cancel), Cancel)));
        Assert.Null(await audited.Log.VerifyAsync(Cancel));
        var latest = await audited.Log.LatestAsync(100, Cancel);
        Assert.Equal(43, latest.Count);
        Assert.Equal(43, latest[0].Id);
        Assert.All(latest, e => Assert.Equal(DateTimeKind.Utc, e.At.Kind));
    }

    [Fact]
    public void Kinds_are_declared_once_and_all_are_in_the_list()
    {
        var declared = typeof(AuditKind).GetFields().Where(f => f.FieldType == typeof(AuditKind)).Select(f => f.GetValue(null)).Cast<AuditKind>();
        Assert.Equal(declared.Select(k => k.Key).Order(), AuditKind.All.Select(k => k.Key).Order());
        Assert.Equal(AuditKind.All.Count, AuditKind.All.DistinctBy(k => k.Key).Count());
    }

    /// <summary>A store with three events.</summary>
    private sealed class Audited : IDisposable
    {
        private readonly TempFolder data = new();
        private readonly SmallSeed seed = new();

        public OpenStore Store { get; private set; } = null!;

        public AuditLog Log { get; private set; } = null!;

        public static async Task<Audited> OpenAsync()
        {
            var audited = new Audited();
            audited.Store = await OpenStore.OpenAsync(audited.data.Path, audited.seed.Path);
            audited.Log = new AuditLog(new AccountContexts(audited.Store.DatabasePath), TimeProvider.System);
            for (var i = 1; i <= 3; i++)
            {
                await audited.Log.WriteAsync(
                    new AuditEvent(AuditKind.RoleChanged, "ada@example.org") { Subject = $"user {i}", Detail = new Dictionary<string, string> { ["to"] = "editor" } }, Cancel);
            }

            return audited;
        }

        public void Dispose()
        {
            Log.Dispose();
            Store.Dispose();
            SqliteFile.Release(Store.DatabasePath);
            data.Dispose();
            seed.Dispose();
        }
    }
}
