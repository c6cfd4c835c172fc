using System.Threading.Channels;

namespace AiChainAtlas.Web.Tests.Commands;

/// <summary>A clock that stands still until a test lets the time pass that somebody waits for.</summary>
internal sealed class StepClock : TimeProvider
{
    private readonly Channel<Wait> waits = Channel.CreateUnbounded<Wait>();
    private DateTimeOffset now = new(2026, 3, 15, 12, 0, 0, TimeSpan.Zero);
    private Wait? current;

    public override DateTimeOffset GetUtcNow() => now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var wait = new Wait(dueTime, () => callback(state));
        waits.Writer.TryWrite(wait);
        return wait;
    }

    /// <summary>How long somebody waits next.</summary>
    public async Task<TimeSpan> NextWaitAsync(CancellationToken cancel)
    {
        current = await waits.Reader.ReadAsync(cancel);
        return current.Time;
    }

    /// <summary>Lets that time pass.</summary>
    public void Elapse()
    {
        now += current!.Time;
        current.End();
    }

    private sealed class Wait(TimeSpan time, Action end) : ITimer
    {
        public TimeSpan Time => time;

        public Action End => end;

        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
