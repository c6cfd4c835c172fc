using System.IO.Compression;

namespace AiChainAtlas.Data.Exchange.Reading;

/// <summary>The files in a zip that was sent: nothing is unpacked to a name of its choosing, and no more than the limits.</summary>
internal sealed class ZipFiles : IDisposable
{
    private readonly ZipArchive zip;
    private readonly string name;
    private long unpacked;

    private ZipFiles(string name, ZipArchive zip)
    {
        (this.name, this.zip) = (name, zip);
        Names = [.. zip.Entries.Where(entry => !entry.FullName.EndsWith('/')).Select(entry => entry.FullName)];
    }

    /// <summary>The names of its files, without folders.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <exception cref="ImportRefusedException">It is no zip, beyond a limit or not what an import holds.</exception>
    public static ZipFiles Open(ImportFile file)
    {
        ZipDirectory.Check(file.Name, file.Open());
        try
        {
            var zip = new ZipArchive(file.Open(), ZipArchiveMode.Read, leaveOpen: true);
            var files = new ZipFiles(file.Name, zip);
            files.Check();
            return files;
        }
        catch (InvalidDataException cause)
        {
            throw Damaged(file.Name, cause);
        }
    }

    /// <summary>One file as it is unpacked, up to the limits.</summary>
    public Stream Read(string entry)
    {
        try
        {
            var found = zip.GetEntry(entry)!;
            return new LimitedStream(found.Open(), count => Count(entry, found.CompressedLength, count), cause => Damaged(entry, cause));
        }
        catch (InvalidDataException cause)
        {
            throw Damaged(entry, cause);
        }
    }

    /// <summary>One file, which must have no more than these bytes.</summary>
    public byte[] ReadAll(string entry, long limit)
    {
        using var kept = Unpack(entry, limit);
        return kept.ReadAll();
    }

    /// <summary>One file on disk.</summary>
    public ImportFile Unpack(string entry, long limit = ImportLimits.FileBytes)
    {
        using var content = Read(entry);
        return ImportFile.KeepAsync(entry, content, limit, CancellationToken.None).GetAwaiter().GetResult();
    }

    public void Dispose() => zip.Dispose();

    private void Check()
    {
        if (zip.Entries.Sum(entry => entry.Length) > ImportLimits.ZipBytes)
        {
            throw TooLarge();
        }

        foreach (var entry in zip.Entries.Select(entry => entry.FullName))
        {
            if (entry.Contains('\\', StringComparison.Ordinal) || entry.Contains(':', StringComparison.Ordinal) || entry.Split('/') is var parts && (parts[0].Length == 0 || parts.Contains("..")))
            {
                throw Refused(ImportProblem.Unreadable, $"The zip names a file outside of itself ('{Short(entry)}'); pack it again with plain names.");
            }

            if (Path.GetExtension(entry).ToLowerInvariant() is ".zip" or ".gz" or ".tgz" or ".bz2" or ".xz" or ".7z" or ".rar" or ".tar")
            {
                throw Refused(ImportProblem.Unreadable, $"The zip holds another archive ('{Short(entry)}'), which is not unpacked; put its files into the zip themselves.");
            }
        }

        if (Names.Distinct(StringComparer.Ordinal).Count() < Names.Count)
        {
            throw Refused(ImportProblem.Unreadable, "The zip holds two files of one name; remove one of them.");
        }
    }

    private void Count(string entry, long packed, (long All, int New) count)
    {
        unpacked += count.New;
        if (unpacked > ImportLimits.ZipBytes)
        {
            throw TooLarge();
        }

        if (count.All > ImportLimits.RatioFrom && count.All > packed * ImportLimits.ZipRatio)
        {
            throw Refused(ImportProblem.TooLarge, $"'{Short(entry)}' becomes more than {ImportLimits.ZipRatio} times as large as it is in the zip, the most that is unpacked.");
        }
    }

    private ImportRefusedException TooLarge() => Refused(ImportProblem.TooLarge, $"The zip unpacks to more than {ImportLimits.ZipBytes / (1024 * 1024)} MB, the most that is read.");

    private ImportRefusedException Refused(ImportProblem problem, string sentence) => ImportRefusedException.At(problem, name, 1, sentence);

    private static ImportRefusedException Damaged(string name, Exception cause) =>
        ImportRefusedException.At(ImportProblem.Unreadable, name, 1, "The zip is damaged or packed in a way that is not read; make it anew.", cause);

    private static string Short(string text) => text.Length <= 60 ? text : text[..60] + "...";
}
