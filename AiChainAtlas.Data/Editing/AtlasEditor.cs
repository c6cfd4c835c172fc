using System.Runtime.CompilerServices;
using System.Threading.Channels;
using AiChainAtlas.Data.Snapshot;
using AiChainAtlas.Domain.Chain;
using Microsoft.Extensions.Logging;

namespace AiChainAtlas.Data.Editing;

/// <summary>
/// The only writer of the atlas. Proposals are judged one after another against the last state; those that wait at the same
/// time share one transaction, so that the disk is waited for once. What was answered with
/// <see cref="EditOutcome.Committed"/> is on disk with its revision and is what readers get from then on.
/// </summary>
public sealed class AtlasEditor(AtlasStore store, TimeProvider time, ILogger<AtlasEditor> logger)
{
    // A few milliseconds of work: enough for the disk to be the limit, too few for anybody to wait long.
    private const int MostTogether = 64;

    // Changes that are looked at first and committed then are weighed once, which for an import is half of the work.
    private readonly ConditionalWeakTable<IReadOnlyList<ProposedChange>, Weighed> previewed = [];
    private readonly Channel<Waiting> queue = Channel.CreateBounded<Waiting>(new BoundedChannelOptions(1024) { SingleReader = true });
    private volatile WorkingContent? working;
    private Task writing = Task.CompletedTask;

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
        try
        {
            await queue.Writer.WriteAsync(waiting, cancel);
        }
        catch (ChannelClosedException)
        {
            throw new AtlasWriteException("The atlas is stopping; nothing was written. Save again when it is back.");
        }

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
        queue.Writer.TryComplete();
        writing.GetAwaiter().GetResult();
    }

    internal void Begin(StoredContent stored, string path)
    {
        working = new WorkingContent(stored.Content, stored.Revision, stored.Hash, stored.At);
        writing = Task.Run(() => WriteAsync(path));
    }

    private async Task WriteAsync(string path)
    {
        ChangeLog? log = null;
        while (await queue.Reader.WaitToReadAsync())
        {
            var together = new List<Waiting>();
            while (together.Count < MostTogether && queue.Reader.TryRead(out var waiting))
            {
                together.Add(waiting);
            }

            try
            {
                log ??= await ChangeLog.OpenAsync(path);
                Commit(log, together);
            }
            catch (Exception cause)
            {
                // Nobody is left waiting, whatever it was; what comes next may succeed.
                log?.Abandon();
                logger.WriteFailed(together.Count, cause);
                var told = AtlasWriteException.Of(cause);
                together.ForEach(waiting => waiting.Answer.TrySetException(told));
            }
        }

        if (log is not null)
        {
            await log.DisposeAsync();
        }
    }

    private void Commit(ChangeLog log, List<Waiting> together)
    {
        var state = Working;
        var answers = new List<(Waiting Waiting, EditOutcome Outcome)>();
        log.Begin();
        foreach (var waiting in together)
        {
            var weighed = waiting.Weighed.Holds(state, waiting.Proposal) ? waiting.Weighed : state.Weigh(waiting.Proposal);
            if (weighed.Instead is null)
            {
                state = log.Append(weighed, waiting.Proposal, time.GetUtcNow().UtcDateTime);
            }

            answers.Add((waiting, weighed.Instead ?? new EditOutcome.Committed(state.Revision, weighed.Changes)));
        }

        log.Commit();
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
