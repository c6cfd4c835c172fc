using System.Collections.Concurrent;
using AiChainAtlas.Data.Accounts;

namespace AiChainAtlas.Web.Account.Live;

/// <summary>
/// The open sockets of signed-in users. When a session ends, its sockets are cut at once: what comes back on a new one
/// is nobody.
/// </summary>
public sealed class LiveSockets : IDisposable
{
    private readonly ConcurrentDictionary<HttpContext, string> open = new();
    private readonly UserSessions sessions;

    public LiveSockets(UserSessions sessions)
    {
        this.sessions = sessions;
        sessions.Ended += Cut;
    }

    public void Add(HttpContext socket, string sessionId) => open[socket] = sessionId;

    public void Remove(HttpContext socket) => open.TryRemove(socket, out _);

    public void Dispose() => sessions.Ended -= Cut;

    private void Cut(IReadOnlyCollection<string> ended)
    {
        foreach (var (socket, session) in open)
        {
            if (ended.Contains(session))
            {
                socket.Abort();
            }
        }
    }
}
