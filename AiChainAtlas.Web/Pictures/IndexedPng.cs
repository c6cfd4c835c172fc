using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace AiChainAtlas.Web.Pictures;

/// <summary>
/// Writes PNG (https://www.w3.org/TR/png-3/) with a palette: a third of the bytes of full colour for pictures of text and
/// plain areas, and quicker. The graphics library writes full colour only.
/// </summary>
internal static class IndexedPng
{
    private const byte BitsPerPixel = 8;
    private const byte ColoursByIndex = 3;

    private static readonly byte[] Signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0d, 0x0a, 0x1a, 0x0a];
    private static readonly uint[] Remainders = [.. Enumerable.Range(0, 256).Select(value => RemainderOf((uint)value))];

    /// <param name="pixels">Row by row from the top; red in the lowest byte, then green and blue.</param>
    /// <param name="width">Pixels in a row.</param>
    /// <param name="exact">Colours that have to stay as they are; all others may be rounded where there are more than a palette
    /// holds.</param>
    public static byte[] Encode(ReadOnlySpan<uint> pixels, int width, IEnumerable<uint> exact)
    {
        var palette = new Palette(pixels, exact);
        using var file = new MemoryStream();
        file.Write(Signature);
        Span<byte> header = stackalloc byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], pixels.Length / width);
        header[8] = BitsPerPixel;
        header[9] = ColoursByIndex;
        WriteChunk(file, "IHDR", header);
        WriteChunk(file, "PLTE",
            [.. palette.Colours.SelectMany(colour => new[] { (byte)colour, (byte)(colour >> 8), (byte)(colour >> 16) })]);
        WriteChunk(file, "IDAT", Compressed(pixels, width, palette));
        WriteChunk(file, "IEND", []);
        return file.ToArray();
    }

    private static byte[] Compressed(ReadOnlySpan<uint> pixels, int width, Palette palette)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Optimal))
        {
            // A row begins with its filter: none, since neighbouring places in a palette mean nothing.
            var row = new byte[width + 1];
            var (colour, place) = (pixels[0], palette.PlaceOf(pixels[0]));
            for (var at = 0; at < pixels.Length; at += width)
            {
                for (var x = 0; x < width; x++)
                {
                    if (pixels[at + x] != colour)
                    {
                        colour = pixels[at + x];
                        place = palette.PlaceOf(colour);
                    }

                    row[x + 1] = place;
                }

                zip.Write(row);
            }
        }

        return packed.ToArray();
    }

    private static void WriteChunk(MemoryStream file, string type, ReadOnlySpan<byte> content)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        file.Write(number);
        var name = Encoding.ASCII.GetBytes(type);
        file.Write(name);
        file.Write(content);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~Remainder(content, Remainder(name, uint.MaxValue)));
        file.Write(number);
    }

    private static uint RemainderOf(uint value)
    {
        for (var bit = 0; bit < 8; bit++)
        {
            value = (value & 1) == 1 ? 0xedb88320 ^ (value >> 1) : value >> 1;
        }

        return value;
    }

    private static uint Remainder(ReadOnlySpan<byte> content, uint rest)
    {
        foreach (var value in content)
        {
            rest = Remainders[(byte)(rest ^ value)] ^ (rest >> 8);
        }

        return rest;
    }
}
