using System.Net;

namespace AiChainAtlas.Web.Hosting.Circuits;

/// <summary>
/// Counts the live connections of tool pages and says whether there is room for one more. Some places are for those who are
/// signed in: strangers cannot take them, however many they are and wherever they come from.
/// </summary>
public sealed class CircuitGate(CircuitLimits limits)
{
    private readonly Lock counting = new();
    private readonly Dictionary<ClientNetwork, int> byClient = [];
    private int common;
    private int reserved;

    /// <summary>Connections now.</summary>
    public int Open
    {
        get
        {
            lock (counting)
            {
                return common + reserved;
            }
        }
    }

    /// <summary>Whether a connection from this address would be let in now.</summary>
    public bool HasRoomFor(IPAddress? client, bool isSignedIn)
    {
        lock (counting)
        {
            return HasRoom(ClientNetwork.Of(client)) || (isSignedIn && HasReserve);
        }
    }

    /// <summary>Lets a connection in until what is returned is disposed; null when there is no room for everybody.</summary>
    public IDisposable? Enter(IPAddress? client)
    {
        var network = ClientNetwork.Of(client);
        lock (counting)
        {
            if (!HasRoom(network))
            {
                return null;
            }

            common++;
            byClient[network] = byClient.GetValueOrDefault(network) + 1;
            return new Place(() => Leave(network));
        }
    }

    /// <summary>Lets in somebody signed in for whom <see cref="Enter"/> had no room; null when there is none for them either.</summary>
    public IDisposable? EnterReserved()
    {
        lock (counting)
        {
            if (!HasReserve)
            {
                return null;
            }

            reserved++;
            return new Place(LeaveReserved);
        }
    }

    private bool HasReserve => reserved < limits.Reserved;

    private bool HasRoom(ClientNetwork network) => common < limits.Total && byClient.GetValueOrDefault(network) < limits.PerClient;

    private void Leave(ClientNetwork network)
    {
        lock (counting)
        {
            common--;
            if (byClient[network] == 1)
            {
                byClient.Remove(network);
            }
            else
            {
                byClient[network]--;
            }
        }
    }

    private void LeaveReserved()
    {
        lock (counting)
        {
            reserved--;
        }
    }

    private sealed class Place(Action leave) : IDisposable
    {
        private int left;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref left, 1) == 0)
            {
                leave();
            }
        }
    }
}
