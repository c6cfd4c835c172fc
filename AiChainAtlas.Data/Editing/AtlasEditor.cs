using System.Runtime.CompilerServices;
using AiChainAtlas.Data.Snapshot;
using AiChainAtlas.Domain.Chain;
using Microsoft.Extensions.Logging;

namespace AiChainAtlas.Data.Editing;

/// <summary>
/// The only writer of the atlas. Proposals are judged one after another against the last state; those that wait at the same
/// time share one transaction, so that the disk is waited for once. Whoever comes while nobody writes does it for all that
/// wait: a single editor waits for the disk and for no other thread. What was answered with
/// <see cref="EditOutcome.Committed"/> is on disk with its revision and is what readers get from then on.
/// </summary>
public sealed class AtlasEditor(AtlasStore store, TimeProvider time, ILogger<AtlasEditor> logger)
{
    // A few milliseconds of work: enough for the disk to be the limit, too few for anybody to wait long.
    private const int MostTogether = 64;

    // Changes that are looked at first and committed then are weighed once, which for an import is half of the work.
    private readonly ConditionalWeakTable<IReadOnlyList<ProposedChange>, Weighed> previewed = [];
    private readonly Queue<Waiting> queue = [];
    private readonly Lock writing = new();
    private volatile WorkingContent? working;
    private string path = "";
    private ChangeLog? log;
    private bool isStopped;

    /// <summary>Everything at the last revision, retired things included.</summary>
    /// <exception cref="InvalidOperationException">The database is not open.</exception>
    public AtlasContent Content => Working.Content;

    /// <summary>Number of the last revision.</summary>
    public long Revision => Working.Revision;

    /// <summary>Content and revision that belong together.</summary>
    internal WorkingContent State => Working;

    private WorkingContent Working => working ?? throw new InvalidOperationException(
        $"There is nothing to edit yet: await {nameof(AtlasDatabase)}.{nameof(AtlasDatabase.OpenAsync)} first.");

    /// <summary>Makes one revision of a proposal, or says why not.</summary>
    /// <exception cref="AtlasWriteException">The disk refused; nothing of it was written.</exception>
    public async Task<EditOutcome> CommitAsync(Proposal proposal, CancellationToken cancel = default)
    {
        if (string.IsNullOrWhiteSpace(proposal.Reason) || string.IsNullOrWhiteSpace(proposal.Who))
        {
            throw new ArgumentException("A proposal says who changes something and why; ask for the reason before committing.", nameof(proposal));
        }

        // Judged here first, in parallel and without the queue: most refusals never reach it, and what is not overtaken while
        // it waits is not judged again.
        var weighed = previewed.TryGetValue(proposal.Changes, out var known) && known.Holds(Working, proposal) ? known : Working.Weigh(proposal);
        if (weighed.Instead is EditOutcome.Refused or EditOutcome.Unchanged)
        {
            return weighed.Instead;
        }

        var waiting = new Waiting(proposal, weighed);
        lock (queue)
        {
            if (isStopped)
            {
                throw new AtlasWriteException("The atlas is stopping; nothing was written. Save again when it is back.");
            }

            queue.Enqueue(waiting);
        }

        WriteUnlessSomebodyDoes();
        return await waiting.Answer.Task;
    }

    /// <summary>What <see cref="CommitAsync"/> would answer now, without writing anything.</summary>
    public (IReadOnlyList<Domain.Records.RecordChange> Changes, EditOutcome? Instead) Preview(Proposal proposal)
    {
        var weighed = Working.Weigh(proposal);
        previewed.AddOrUpdate(proposal.Changes, weighed);
        return (weighed.Changes, weighed.Instead);
    }

    /// <summary>Finishes what is being written and takes nothing more.</summary>
    public void Stop()
    {
        lock (queue)
        {
            isStopped = true;
        }

        lock (writing)
        {
            while (TakeWaiting() is { Count: > 0 } together)
            {
                Write(together);
            }

            log?.Dispose();
            log = null;
        }
    }

    internal void Begin(StoredContent stored, string databasePath)
    {
        path = databasePath;
        working = new WorkingContent(stored.Content, stored.Revision, stored.Hash, stored.At);
    }

    // Whoever writes looks again when done, so that nobody who came meanwhile is forgotten.
    private void WriteUnlessSomebodyDoes()
    {
        if (!writing.TryEnter())
        {
            return;
        }

        try
        {
            Write(TakeWaiting());
        }
        finally
        {
            writing.Exit();
        }

        if (SomebodyWaits)
        {
            // On another thread: who has an answer does not serve the others for ever.
            _ = Task.Run(WriteUnlessSomebodyDoes);
        }
    }

    private bool SomebodyWaits
    {
        get
        {
            lock (queue)
            {
                return queue.Count > 0;
            }
        }
    }

    private List<Waiting> TakeWaiting()
    {
        var together = new List<Waiting>();
        lock (queue)
        {
            while (together.Count < MostTogether && queue.TryDequeue(out var waiting))
            {
                together.Add(waiting);
            }
        }

        return together;
    }

    private void Write(List<Waiting> together)
    {
        if (together.Count == 0)
        {
            return;
        }

        try
        {
            log ??= ChangeLog.Open(path);
            Commit(log, together);
        }
        catch (Exception cause)
        {
            // Nobody is left waiting, whatever it was; what comes next may succeed.
            log?.Abandon();
            logger.WriteFailed(together.Count, cause);
            var told = AtlasWriteException.Of(cause, path);
            together.ForEach(waiting => waiting.Answer.TrySetException(told));
        }
    }

    private void Commit(ChangeLog changes, List<Waiting> together)
    {
        var state = Working;
        var answers = new List<(Waiting Waiting, EditOutcome Outcome)>();
        changes.Begin();
        foreach (var waiting in together)
        {
            var weighed = waiting.Weighed.Holds(state, waiting.Proposal) ? waiting.Weighed : state.Weigh(waiting.Proposal);
            if (weighed.Instead is null)
            {
                state = changes.Append(weighed, waiting.Proposal, time.GetUtcNow().UtcDateTime);
            }

            answers.Add((waiting, weighed.Instead ?? new EditOutcome.Committed(state.Revision, weighed.Changes)));
        }

        changes.Commit();
        if (state != Working)
        {
            working = state;
            store.Publish(store.Current.Next(Published.Of(state.Content), state.Revision, state.At));
        }

        answers.ForEach(answer => answer.Waiting.Answer.TrySetResult(answer.Outcome));
    }

    private sealed record Waiting(Proposal Proposal, Weighed Weighed)
    {
        public TaskCompletionSource<EditOutcome> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
