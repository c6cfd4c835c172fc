using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace AiChainAtlas.Web.Hosting;

/// <summary>
/// Who counts as one client: an IPv4 address, or the /64 network that one IPv6 subscriber gets, whose 2^64 addresses
/// would otherwise be as many clients (RFC 6177).
/// </summary>
internal readonly record struct ClientNetwork(ulong Prefix, bool IsVersion6)
{
    public static ClientNetwork Of(IPAddress? address)
    {
        Span<byte> bytes = stackalloc byte[16];
        if (address is null || !address.TryWriteBytes(bytes, out _))
        {
            return default;
        }

        return address.IsIPv4MappedToIPv6 ? new ClientNetwork(BinaryPrimitives.ReadUInt32BigEndian(bytes[12..]), false)
            : address.AddressFamily == AddressFamily.InterNetworkV6 ? new ClientNetwork(BinaryPrimitives.ReadUInt64BigEndian(bytes), true)
            : new ClientNetwork(BinaryPrimitives.ReadUInt32BigEndian(bytes), false);
    }
}
