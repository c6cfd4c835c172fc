using System.Diagnostics;
using AiChainAtlas.Data.Editing;
using AiChainAtlas.Data.Opening;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace AiChainAtlas.Data.Audit;

/// <summary>What the last check of the chain of revisions found.</summary>
/// <param name="CheckedAt">When, UTC; null when it was not checked yet.</param>
/// <param name="Revisions">How many were there.</param>
/// <param name="BrokenAt">The first revision that does not fit; null when all do.</param>
/// <param name="Failure">Why it could not be checked; null when it could.</param>
public sealed record ChainStatus(DateTime? CheckedAt, long Revisions, long? BrokenAt, string? Failure)
{
    public static readonly ChainStatus NotChecked = new(null, 0, null, null);

    public bool IsWhole => CheckedAt is not null && BrokenAt is null && Failure is null;

    /// <summary>The finding for people.</summary>
    public string Sentence => this switch
    {
        { CheckedAt: null } => "The chain of revisions was not checked yet.",
        { BrokenAt: { } revision } => $"The chain of revisions is broken at revision {revision}: it was rewritten behind the back of the atlas. Compare it with a backup.",
        { Failure: { } failure } => $"The chain of revisions could not be checked: {failure}",
        _ => $"The chain of {Revisions} revisions is whole.",
    };
}

/// <summary>Checks the chain of revisions, at the start and whenever asked, and remembers what it found.</summary>
public sealed class ChainAudit(DataSettings settings, AtlasEditor editor, TimeProvider time, ILogger<ChainAudit> logger) : IDisposable
{
    private readonly SemaphoreSlim checking = new(1);
    private volatile ChainStatus last = ChainStatus.NotChecked;

    public ChainStatus Last => last;

    /// <summary>Recomputes every hash; takes some seconds per million changes, on a thread of its own.</summary>
    public async Task<ChainStatus> VerifyAsync(CancellationToken cancel = default)
    {
        await checking.WaitAsync(cancel);
        try
        {
            return last = await Task.Run(Verify, cancel);
        }
        finally
        {
            checking.Release();
        }
    }

    public void Dispose() => checking.Dispose();

    private ChainStatus Verify()
    {
        var watch = Stopwatch.StartNew();
        var now = time.GetUtcNow().UtcDateTime;
        try
        {
            // Taken first: what is committed meanwhile comes after it.
            var head = editor.State;
            using var connection = SqliteFile.OpenToRead(DataFolder.DatabasePathIn(settings.DataFolder));
            var broken = RevisionChain.FirstBroken(connection) ?? (HashOf(connection, head.Revision) == head.Hash ? null : head.Revision);
            if (broken is { } revision)
            {
                logger.ChainBroken(revision);
            }
            else
            {
                logger.ChainWhole(head.Revision, watch.ElapsedMilliseconds);
            }

            return new ChainStatus(now, head.Revision, broken, null);
        }
        catch (Exception cause)
        {
            logger.ChainNotChecked(cause);
            return new ChainStatus(now, 0, null, "the database could not be read; see the log for the reason.");
        }
    }

    // The chain alone does not show that its end was cut off.
    private static string? HashOf(SqliteConnection connection, long revision)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT hash FROM revisions WHERE id = @id";
        command.Parameters.AddWithValue("@id", revision);
        return command.ExecuteScalar() as string;
    }
}
