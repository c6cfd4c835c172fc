using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace AiChainAtlas.Web.Hosting.PageCache;

/// <summary>One rendered answer, encoded at most once per content coding, ready to be sent.</summary>
internal sealed class RenderedPage
{
    private const string ForReaders = "public, max-age=";
    private static readonly StringValues Revalidate = "public, no-cache";
    private static readonly StringValues NotKept = "no-store";
    private static readonly StringValues AcceptEncoding = HeaderNames.AcceptEncoding;

    // Prefetches a page when the pointer rests on its link; the rules stand in a file so that no inline script is needed.
    // Not for pages that other origins may read: they are shown inside somebody else's page.
    private static readonly StringValues SpeculationRules = "\"/speculation-rules.json\"";

    private readonly int status;
    private readonly StringValues contentType;
    private readonly StringValues location;
    private readonly StringValues disposition;
    private readonly StringValues allowedOrigin;
    private readonly StringValues policy;
    private readonly StringValues cacheControl;
    private readonly bool speculates;
    private readonly bool isPacked;
    private readonly Lazy<Variant>[] variants;

    public RenderedPage(int status, IHeaderDictionary headers, byte[] content)
    {
        this.status = status;
        contentType = headers.ContentType;
        location = headers.Location;
        disposition = headers.ContentDisposition;
        allowedOrigin = headers.AccessControlAllowOrigin;
        policy = headers.ContentSecurityPolicy;

        // An endpoint may name a time for which its answer holds whatever happens; what the renderer sets by itself (no-store)
        // is not meant for an answer that everybody gets.
        cacheControl = headers.CacheControl.ToString().StartsWith(ForReaders, StringComparison.Ordinal) ? headers.CacheControl : Revalidate;
        var type = contentType.ToString();
        speculates = type.StartsWith("text/html", StringComparison.Ordinal) && StringValues.IsNullOrEmpty(allowedOrigin);
        isPacked = type.StartsWith("image/png", StringComparison.Ordinal);
        Length = content.Length;
        var hash = EntityTag.HashOf(content);
        var version = headers.ETag.ToString();
        variants = [.. Enum.GetValues<ContentCoding>().Select(coding => new Lazy<Variant>(() => new Variant(coding, content, EntityTag.Of(version, hash, coding))))];
    }

    public bool IsSuccess => status == StatusCodes.Status200OK;

    /// <summary>Bytes before compression.</summary>
    public int Length { get; }

    public Task SendAsync(HttpContext context, bool isHead)
    {
        var response = context.Response;
        var headers = response.Headers;
        var coding = isPacked ? ContentCoding.Identity : ContentCodings.Choose(context.Request.Headers.AcceptEncoding);
        var variant = variants[(int)coding].Value;
        headers.Vary = AcceptEncoding;
        if (IsSuccess)
        {
            headers.CacheControl = cacheControl;
            headers.ETag = variant.ETag;
            if (EntityTag.Matches(context.Request.Headers.IfNoneMatch, variant.ETag))
            {
                // Nothing else: all other headers stay as the reader keeps them (RFC 9111, section 4.3.4).
                response.StatusCode = StatusCodes.Status304NotModified;
                return Task.CompletedTask;
            }
        }
        else
        {
            headers.CacheControl = NotKept;
            headers.Location = location;
        }

        SecurityHeaders.Set(context);
        if (policy.Count > 0)
        {
            headers.ContentSecurityPolicy = policy;
        }

        response.StatusCode = status;
        headers.ContentType = contentType;
        headers.AccessControlAllowOrigin = allowedOrigin;
        if (speculates)
        {
            headers["Speculation-Rules"] = SpeculationRules;
        }

        headers.ContentDisposition = disposition;
        headers.ContentEncoding = variant.Encoding;
        headers.ContentLength = variant.Bytes.Length;
        return isHead ? Task.CompletedTask : WriteAsync(response, variant.Bytes);
    }

    // Started first, so that the server hands out room for the whole body at once: written before the start, the body would
    // be copied twice and sent in pieces of 4 kB. Not flushed: headers and body leave together when the request ends.
    private static async Task WriteAsync(HttpResponse response, byte[] bytes)
    {
        await response.StartAsync();
        var writer = response.BodyWriter;
        bytes.CopyTo(writer.GetSpan(bytes.Length));
        writer.Advance(bytes.Length);
    }

    private sealed class Variant(ContentCoding coding, byte[] content, string tag)
    {
        public byte[] Bytes { get; } = coding.Encode(content);

        public StringValues ETag { get; } = tag;

        public StringValues Encoding { get; } = coding.HeaderValue() is { } value ? value : default(StringValues);
    }
}
