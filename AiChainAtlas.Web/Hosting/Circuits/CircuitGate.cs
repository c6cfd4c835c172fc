using System.Net;

namespace AiChainAtlas.Web.Hosting.Circuits;

/// <summary>Counts the live connections of tool pages and says whether there is room for one more.</summary>
public sealed class CircuitGate(CircuitLimits limits)
{
    private readonly Lock counting = new();
    private readonly Dictionary<IPAddress, int> byClient = [];
    private int open;

    /// <summary>Connections now.</summary>
    public int Open => Volatile.Read(ref open);

    /// <summary>Whether a connection from this address would be let in now.</summary>
    public bool HasRoomFor(IPAddress? client)
    {
        lock (counting)
        {
            return HasRoom(Name(client));
        }
    }

    /// <summary>Lets a connection in until what is returned is disposed; null when there is no room.</summary>
    public IDisposable? Enter(IPAddress? client)
    {
        var name = Name(client);
        lock (counting)
        {
            if (!HasRoom(name))
            {
                return null;
            }

            open++;
            byClient[name] = byClient.GetValueOrDefault(name) + 1;
            return new Place(this, name);
        }
    }

    // A household holds a whole /64 of IPv6 addresses.
    private static IPAddress Name(IPAddress? client)
    {
        if (client is null)
        {
            return IPAddress.None;
        }

        if (client.IsIPv4MappedToIPv6)
        {
            return client.MapToIPv4();
        }

        return client.AddressFamily == System.Net.Sockets.AddressFamily.InterNetworkV6
            ? new IPAddress([.. client.GetAddressBytes()[..8], .. new byte[8]])
            : client;
    }

    private bool HasRoom(IPAddress name) => open < limits.Total && byClient.GetValueOrDefault(name) < limits.PerClient;

    private void Leave(IPAddress name)
    {
        lock (counting)
        {
            open--;
            if (byClient[name] == 1)
            {
                byClient.Remove(name);
            }
            else
            {
                byClient[name]--;
            }
        }
    }

    private sealed class Place(CircuitGate gate, IPAddress name) : IDisposable
    {
        private int left;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref left, 1) == 0)
            {
                gate.Leave(name);
            }
        }
    }
}
