using AiChainAtlas.Data.Opening;
using AiChainAtlas.Data.Writing;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Records;
using Microsoft.Data.Sqlite;

namespace AiChainAtlas.Data.Editing;

/// <summary>The one connection that writes the atlas: rows and revisions in the same transaction.</summary>
internal sealed class ChangeLog : IDisposable
{
    // Seconds for a lock of another process, then whoever saves is told; the package's own 30 look like a hang.
    private const int LongestWait = 5;

    private readonly SqliteConnection connection;
    private readonly TableWriter tables;
    private readonly Dictionary<RecordKind, int> nextOrdinals = [];
    private SqliteTransaction? transaction;

    private ChangeLog(SqliteConnection connection)
    {
        this.connection = connection;
        tables = new TableWriter(connection);
    }

    public static ChangeLog Open(string path)
    {
        // SQLite has no asynchronous input and output: this is done when it returns.
        var connection = SqliteFile.OpenAsync(path, CancellationToken.None).GetAwaiter().GetResult();
        connection.DefaultTimeout = LongestWait;
        return new ChangeLog(connection);
    }

    public void Begin()
    {
        // Not deferred: it takes the write lock at once, instead of failing half-way when another process has it.
        transaction = connection.BeginTransaction(deferred: false);
        tables.Transaction = transaction;
        tables.Run(TableWriter.CheckReferencesAtTheEnd);
    }

    /// <summary>Writes the changes of a proposal and its revision.</summary>
    /// <returns>The state after it, once <see cref="Commit"/> has been called.</returns>
    public WorkingContent Append(Weighed weighed, Proposal proposal, DateTime at)
    {
        var (state, changes) = (weighed.State, weighed.Changes);
        foreach (var kind in RecordKinds.All)
        {
            foreach (var change in changes.Where(c => c.Kind == kind && c.After is not null))
            {
                RecordTables.Of(kind).Put(tables, change.After!, change.Before, change.Before is null ? NextOrdinal(kind, state.Content) : 0);
            }
        }

        // What refers to others goes before them.
        foreach (var kind in RecordKinds.All.Reverse())
        {
            foreach (var change in changes.Where(c => c.Kind == kind && c.After is null))
            {
                RecordTables.Of(kind).Remove(tables, change.Id);
            }
        }

        var rows = RevisionWriter.Rows(state.Revision + 1, changes);
        var revision = RevisionWriter.Next((state.Revision, state.Hash), proposal.Who, proposal.Reason, at, rows);
        RevisionWriter.Write(tables, revision, rows);
        return new WorkingContent(weighed.Next, revision.Id, revision.Hash, at);
    }

    public void Commit()
    {
        transaction!.Commit();
        End();
    }

    /// <summary>Leaves the file as it was.</summary>
    public void Abandon()
    {
        try
        {
            transaction?.Rollback();
        }
        catch (SqliteException)
        {
            // A full disk has rolled it back already.
        }

        nextOrdinals.Clear();
        End();
    }

    public void Dispose()
    {
        tables.Dispose();
        connection.Dispose();
    }

    private void End()
    {
        transaction?.Dispose();
        transaction = null;
        tables.Transaction = null;
    }

    // New records go to the end. Counted here, because the rows of removed ones leave gaps.
    private int NextOrdinal(RecordKind kind, AtlasContent content)
    {
        var next = nextOrdinals.TryGetValue(kind, out var known) ? known : RecordTables.Of(kind).FirstFreeOrdinal(tables) ?? kind.AllIn(content).Count;
        nextOrdinals[kind] = next + 1;
        return next;
    }
}
