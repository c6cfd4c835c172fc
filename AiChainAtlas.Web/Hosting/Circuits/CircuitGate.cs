using System.Net;

namespace AiChainAtlas.Web.Hosting.Circuits;

/// <summary>Counts the live connections of tool pages and says whether there is room for one more.</summary>
public sealed class CircuitGate(CircuitLimits limits)
{
    private readonly Lock counting = new();
    private readonly Dictionary<ClientNetwork, int> byClient = [];
    private int open;

    /// <summary>Connections now.</summary>
    public int Open => Volatile.Read(ref open);

    /// <summary>Whether a connection from this address would be let in now.</summary>
    public bool HasRoomFor(IPAddress? client)
    {
        lock (counting)
        {
            return HasRoom(ClientNetwork.Of(client));
        }
    }

    /// <summary>Lets a connection in until what is returned is disposed; null when there is no room.</summary>
    public IDisposable? Enter(IPAddress? client)
    {
        var network = ClientNetwork.Of(client);
        lock (counting)
        {
            if (!HasRoom(network))
            {
                return null;
            }

            open++;
            byClient[network] = byClient.GetValueOrDefault(network) + 1;
            return new Place(this, network);
        }
    }

    private bool HasRoom(ClientNetwork network) => open < limits.Total && byClient.GetValueOrDefault(network) < limits.PerClient;

    private void Leave(ClientNetwork network)
    {
        lock (counting)
        {
            open--;
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

    private sealed class Place(CircuitGate gate, ClientNetwork network) : IDisposable
    {
        private int left;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref left, 1) == 0)
            {
                gate.Leave(network);
            }
        }
    }
}
