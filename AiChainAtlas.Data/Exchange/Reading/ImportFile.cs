using System.Text;

namespace AiChainAtlas.Data.Exchange.Reading;

/// <summary>A file to import, kept on disk while it is read, so that its size costs no memory.</summary>
internal sealed class ImportFile : IDisposable
{
    private const int HeadLength = 4096;
    private const int BufferSize = 64 * 1024;

    private readonly FileStream kept;

    private ImportFile(string name, FileStream kept)
    {
        (Name, this.kept) = (name, kept);
        var head = new byte[HeadLength];
        kept.Position = 0;
        var length = kept.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        IsZip = head.AsSpan(0, length) is [(byte)'P', (byte)'K', 3, 4, ..] or [(byte)'P', (byte)'K', 5, 6, ..];
        Head = Encoding.UTF8.GetString(head, 0, length).TrimStart('\uFEFF');
    }

    /// <summary>Its name without folders.</summary>
    public string Name { get; }

    /// <summary>How the name ends, in lower case and without the dot.</summary>
    public string Extension => Path.GetExtension(Name).TrimStart('.').ToLowerInvariant();

    public bool IsZip { get; }

    /// <summary>How it begins.</summary>
    public string Head { get; }

    public long Length => kept.Length;

    /// <exception cref="ImportRefusedException">It has more than <paramref name="limit"/> bytes.</exception>
    public static async Task<ImportFile> KeepAsync(string name, Stream content, long limit, CancellationToken cancel)
    {
        var bare = Path.GetFileName(name.Replace('\\', '/'));
        var kept = new FileStream(Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, BufferSize, FileOptions.DeleteOnClose);
        try
        {
            var buffer = new byte[BufferSize];
            for (int read; (read = await content.ReadAsync(buffer, cancel)) > 0;)
            {
                if (kept.Length + read > limit)
                {
                    throw ImportRefusedException.At(ImportProblem.TooLarge, bare, 1, $"{bare} has more than {limit / (1024 * 1024)} MB, the most that is read; import it in parts, kind by kind.");
                }

                await kept.WriteAsync(buffer.AsMemory(0, read), cancel);
            }

            return new ImportFile(bare, kept);
        }
        catch
        {
            await kept.DisposeAsync();
            throw;
        }
    }

    /// <summary>The file from its beginning; only one reader at a time.</summary>
    public Stream Open()
    {
        kept.Position = 0;
        return kept;
    }

    public byte[] ReadAll()
    {
        var bytes = new byte[kept.Length];
        Open().ReadExactly(bytes);
        return bytes;
    }

    public void Dispose() => kept.Dispose();
}
