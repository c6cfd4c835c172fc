using System.Buffers.Binary;
using System.Text;

namespace AiChainAtlas.Data.Exchange.Writing;

/// <summary>
/// Writes a zip whose bytes depend on nothing but names and contents: not compressed, because what a compressor makes differs
/// between machines, and without the time and the system that the usual writer puts in. HTTP compresses it on its way.
/// </summary>
internal sealed class StoredZip(Stream stream) : IDisposable
{
    private const int Version = 20;
    private const int NamesAreUtf8 = 0x0800;

    // The first day that the format can say.
    private const int Date = (1 << 5) | 1;

    private static readonly uint[] CrcTable = [.. Enumerable.Range(0, 256).Select(Crc)];

    private readonly MemoryStream directory = new();
    private uint position;
    private ushort count;

    public void Add(string name, ReadOnlySpan<byte> content)
    {
        var (size, checksum, bytes) = ((uint)content.Length, Checksum(content), Encoding.UTF8.GetBytes(name));
        Span<byte> common = stackalloc byte[26];
        Put(common, 0, Version, NamesAreUtf8, 0, 0, Date);
        BinaryPrimitives.WriteUInt32LittleEndian(common[10..], checksum);
        BinaryPrimitives.WriteUInt32LittleEndian(common[14..], size);
        BinaryPrimitives.WriteUInt32LittleEndian(common[18..], size);
        Put(common, 22, (ushort)bytes.Length, 0);

        Span<byte> rest = stackalloc byte[14];
        BinaryPrimitives.WriteUInt32LittleEndian(rest[10..], position);
        directory.Write("PK\x01\x02"u8);
        directory.Write([Version, 0]);
        directory.Write(common);
        directory.Write(rest);
        directory.Write(bytes);

        Write("PK\x03\x04"u8);
        Write(common);
        Write(bytes);
        Write(content);
        count++;
    }

    /// <summary>Writes the directory, without which it is no zip.</summary>
    public void Dispose()
    {
        var start = position;
        Write(directory.ToArray());
        Span<byte> end = stackalloc byte[18];
        Put(end, 0, 0, 0, count, count);
        BinaryPrimitives.WriteUInt32LittleEndian(end[8..], (uint)directory.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(end[12..], start);
        Write("PK\x05\x06"u8);
        Write(end);
        directory.Dispose();
    }

    private void Write(ReadOnlySpan<byte> bytes)
    {
        stream.Write(bytes);
        position += (uint)bytes.Length;
    }

    private static void Put(Span<byte> target, int at, params ReadOnlySpan<ushort> numbers)
    {
        foreach (var number in numbers)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(target[at..], number);
            at += sizeof(ushort);
        }
    }

    private static uint Checksum(ReadOnlySpan<byte> content)
    {
        var crc = uint.MaxValue;
        foreach (var b in content)
        {
            crc = CrcTable[(byte)(crc ^ b)] ^ (crc >> 8);
        }

        return ~crc;
    }

    private static uint Crc(int value)
    {
        var crc = (uint)value;
        for (var bit = 0; bit < 8; bit++)
        {
            crc = (crc & 1) == 1 ? 0xEDB88320 ^ (crc >> 1) : crc >> 1;
        }

        return crc;
    }
}
