using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using AiChainAtlas.Web.Hosting;
using Microsoft.Extensions.ObjectPool;
using Microsoft.Extensions.Primitives;

namespace AiChainAtlas.Web.Api.Calculators;

/// <summary>An answer being written. The whole is needed before it is sent, for its tag and its length; the buffer is used again.</summary>
internal sealed class JsonAnswer : IResettable
{
    // Formulas stay readable. What HTML would take for markup is left as it is, because no browser takes this for HTML:
    // the type is JSON and sniffing is forbidden.
    public static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
    public static readonly JsonWriterOptions Options = new() { Encoder = Encoder };

    // A sweep of 200 points takes about 10 kB; a buffer that once grew far beyond is not kept.
    private const int MostKept = 64 * 1024;

    private static readonly StringValues ContentType = "application/json; charset=utf-8";
    private static readonly StringValues Revalidate = "public, no-cache";
    private static readonly StringValues NotKept = "no-store";
    private static readonly DefaultObjectPool<JsonAnswer> Pool = new(new DefaultPooledObjectPolicy<JsonAnswer>());

    private readonly ArrayBufferWriter<byte> buffer = new(4 * 1024);

    public JsonAnswer() => Json = new Utf8JsonWriter(buffer, Options);

    public Utf8JsonWriter Json { get; }

    public static JsonAnswer Begin() => Pool.Get();

    /// <summary>Gives the buffer back.</summary>
    public void End() => Pool.Return(this);

    public bool TryReset()
    {
        buffer.ResetWrittenCount();
        Json.Reset();
        return buffer.Capacity <= MostKept;
    }

    /// <summary>Sends what was written: with a tag when it may be kept, and not again to a reader who has it.</summary>
    public async Task SendAsync(HttpContext context, bool isKept)
    {
        Json.Flush();
        var response = context.Response;
        var headers = response.Headers;
        headers.CacheControl = isKept ? Revalidate : NotKept;
        if (isKept)
        {
            var tag = EntityTag.Of(buffer.WrittenSpan);
            headers.ETag = tag;
            if (EntityTag.Matches(context.Request.Headers.IfNoneMatch, tag))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                return;
            }
        }

        headers.ContentType = ContentType;
        headers.ContentLength = buffer.WrittenCount;
        if (HeadRequests.IsHead(context))
        {
            return;
        }

        // Started first, so that the server hands out room for the whole body at once; headers and body leave together.
        await response.StartAsync();
        response.BodyWriter.Write(buffer.WrittenSpan);
    }
}
