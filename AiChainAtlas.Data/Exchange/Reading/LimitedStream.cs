namespace AiChainAtlas.Data.Exchange.Reading;

/// <summary>Reads a stream of unknown length while somebody counts.</summary>
/// <param name="source">What is read; disposed with this.</param>
/// <param name="count">Told the bytes read in all and those that are new; throws when they are too many.</param>
/// <param name="damaged">What to throw when the source cannot be read.</param>
internal sealed class LimitedStream(Stream source, Action<(long All, int New)> count, Func<Exception, Exception> damaged) : Stream
{
    private long all;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => all;
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        int read;
        try
        {
            read = source.Read(buffer);
        }
        catch (InvalidDataException cause)
        {
            throw damaged(cause);
        }

        all += read;
        count((all, read));
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            source.Dispose();
        }

        base.Dispose(disposing);
    }
}
