using System.IO.Compression;
using Microsoft.Extensions.Primitives;

namespace AiChainAtlas.Web.Hosting.PageCache;

/// <summary>A content coding of HTTP (RFC 9110, section 8.4) in order of preference.</summary>
internal enum ContentCoding
{
    Brotli,
    Gzip,
    Identity,
}

internal static class ContentCodings
{
    // Rendered once and sent many times, so a slow setting pays; the slowest (11) would make the first reader after a change wait.
    private static readonly BrotliCompressionOptions Brotli = new() { Quality = 9 };
    private static readonly ZLibCompressionOptions Gzip = new() { CompressionLevel = 9 };

    /// <summary>The best coding a client accepts; a coding with <c>q=0</c> is refused.</summary>
    public static ContentCoding Choose(StringValues acceptEncoding)
    {
        var accepted = acceptEncoding.ToString().AsSpan();
        return Accepts(accepted, "br") ? ContentCoding.Brotli : Accepts(accepted, "gzip") ? ContentCoding.Gzip : ContentCoding.Identity;
    }

    public static string? HeaderValue(this ContentCoding coding) => coding switch
    {
        ContentCoding.Brotli => "br",
        ContentCoding.Gzip => "gzip",
        _ => null,
    };

    public static byte[] Encode(this ContentCoding coding, byte[] content)
    {
        if (coding == ContentCoding.Identity)
        {
            return content;
        }

        using var output = new MemoryStream(content.Length / 4);
        using (Stream encoder = coding == ContentCoding.Brotli ? new BrotliStream(output, Brotli, true) : new GZipStream(output, Gzip, true))
        {
            encoder.Write(content);
        }

        return output.ToArray();
    }

    private static bool Accepts(ReadOnlySpan<char> accepted, string coding)
    {
        foreach (var range in accepted.Split(','))
        {
            var item = accepted[range].Trim();
            var end = item.IndexOf(';');
            var name = end < 0 ? item : item[..end].TrimEnd();
            if (name.Equals(coding, StringComparison.OrdinalIgnoreCase))
            {
                return end < 0 || !IsZero(item[(end + 1)..].Trim());
            }
        }

        return false;
    }

    private static bool IsZero(ReadOnlySpan<char> weight) =>
        weight.StartsWith("q=0", StringComparison.OrdinalIgnoreCase) && weight[3..].TrimStart(".0").IsEmpty;
}
