using System.Collections.Concurrent;

namespace AiChainAtlas.Data.Accounts;

/// <summary>
/// Remembers for a short time who is behind a session or a token, so that requests do not ask the store each time, and forgets
/// at once what was revoked. What is not valid is not remembered: made-up ids would fill the memory.
/// </summary>
internal sealed class CallerCache(TimeProvider time)
{
    private readonly ConcurrentDictionary<string, (Caller Caller, DateTimeOffset At)> known = new(StringComparer.Ordinal);

    // Raised by each revocation: an answer that was read before it and arrives after it must not be remembered.
    private int generation;

    public async Task<Caller?> FindAsync(string key, Func<string, Task<Caller?>> read)
    {
        var now = time.GetUtcNow();
        if (known.TryGetValue(key, out var entry) && now - entry.At < Caller.MaxAge)
        {
            return entry.Caller;
        }

        var asOf = Volatile.Read(ref generation);
        if (await read(key) is not { } caller)
        {
            known.TryRemove(key, out _);
            return null;
        }

        known[key] = (caller, now);
        if (asOf != Volatile.Read(ref generation))
        {
            known.TryRemove(key, out _);
        }

        return caller;
    }

    /// <summary>Has everything asked anew whose caller fits.</summary>
    public void Forget(Func<Caller, bool> which)
    {
        Interlocked.Increment(ref generation);
        foreach (var (key, entry) in known)
        {
            if (which(entry.Caller))
            {
                known.TryRemove(key, out _);
            }
        }
    }
}
