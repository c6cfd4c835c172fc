using System.Buffers.Binary;

namespace AiChainAtlas.Data.Exchange.Reading;

/// <summary>Counts the files of a zip before the library reads its directory, which it does as a whole however long it is.</summary>
internal static class ZipDirectory
{
    private const int EndLength = 22;
    private const int LongestComment = ushort.MaxValue;
    private const int EntryLength = 46;

    /// <exception cref="ImportRefusedException">There are more than <see cref="ImportLimits.ZipEntries"/>, or the file is no plain zip.</exception>
    public static void Check(string name, Stream zip)
    {
        var tail = new byte[(int)Math.Min(zip.Length, EndLength + LongestComment)];
        zip.Position = zip.Length - tail.Length;
        zip.ReadExactly(tail);
        var end = tail.AsSpan().LastIndexOf("PK\x05\x06"u8);
        if (end < 0 || tail.Length - end < EndLength)
        {
            throw Refused(name, ImportProblem.Unreadable, "The zip has no directory; it was cut off or is no zip.");
        }

        var start = BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(end + 16));
        if (start == uint.MaxValue || start > zip.Length)
        {
            throw Refused(name, ImportProblem.Unreadable, "The zip is damaged or of the kind for large files (Zip64); make a plain one.");
        }

        var header = new byte[EntryLength];
        zip.Position = start;
        for (var count = 0; zip.ReadAtLeast(header, EntryLength, throwOnEndOfStream: false) == EntryLength && header.AsSpan().StartsWith("PK\x01\x02"u8);)
        {
            if (++count > ImportLimits.ZipEntries)
            {
                throw Refused(name, ImportProblem.TooLarge, $"The zip holds more than {ImportLimits.ZipEntries} files, the most that is read.");
            }

            zip.Position += BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(28))
                + BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(30))
                + BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(32));
        }
    }

    private static ImportRefusedException Refused(string name, ImportProblem problem, string sentence) => ImportRefusedException.At(problem, name, 1, sentence);
}
