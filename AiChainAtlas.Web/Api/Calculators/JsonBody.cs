using System.IO.Pipelines;
using AiChainAtlas.Domain.Calculators.Reading;
using AiChainAtlas.Web.Hosting;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace AiChainAtlas.Web.Api.Calculators;

/// <summary>Takes in the JSON body of a request, in bounded memory, and says what is wrong with one that is none.</summary>
internal static class JsonBody
{
    /// <summary>All inputs of a calculator take less than a hundredth of it.</summary>
    public const int MostBytes = 64 * 1024;

    // What comes beyond is read and thrown away up to here, because a client still sending would miss the answer.
    private const int MostDrained = 8 * 1024 * 1024;

    private const string Advice = """send a JSON object such as {"params": 175e9, "tokens": 300e9}""";

    public static readonly InputProblem NotJson = new(InputProblem.NotANumber, "body", $"The body is not valid JSON; {Advice}.");
    public static readonly InputProblem NotAnObject = new(InputProblem.NotANumber, "body", $"The body is no object; {Advice}.");

    private static readonly InputProblem Empty = new(InputProblem.Missing, "body", $"The body is empty; {Advice}.");
    private static readonly InputProblem OtherType = new(
        InputProblem.Missing, "body", $"The body is not marked as JSON in UTF-8; {Advice}, with the header Content-Type: application/json.");
    private static readonly InputProblem TooLong = new(
        InputProblem.OutOfRange, "body", $"The body is longer than {MostBytes / 1024} kB; {Advice}, with numbers only.");
    private static readonly InputProblem Broken = new(InputProblem.NotANumber, "body", $"The body did not arrive as a whole; {Advice} again.");

    /// <summary>The inputs in the body, or the first problem with it.</summary>
    public static async Task<(SentInputs? Sent, InputProblem? Problem)> ReadAsync(HttpRequest request)
    {
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = MostDrained;
        }

        try
        {
            return await ReadWholeAsync(request.BodyReader, IsJson(request), request.HttpContext.RequestAborted);
        }
        catch (BadHttpRequestException refused)
        {
            return (null, refused.StatusCode == StatusCodes.Status413PayloadTooLarge ? TooLong : Broken);
        }
        finally
        {
            // The server may go on here on the thread that waits for the sockets.
            await SocketThread.LeaveAsync();
        }
    }

    private static async Task<(SentInputs? Sent, InputProblem? Problem)> ReadWholeAsync(PipeReader body, bool isJson, CancellationToken aborted)
    {
        var tooLong = false;
        while (true)
        {
            var read = await body.ReadAsync(aborted);
            tooLong |= read.Buffer.Length > MostBytes;
            if (read.IsCompleted)
            {
                var result = tooLong ? (null, TooLong) : !isJson ? (null, OtherType) : read.Buffer.IsEmpty ? (null, Empty) : BodyInputs.Read(read.Buffer);
                body.AdvanceTo(read.Buffer.End);
                return result;
            }

            body.AdvanceTo(tooLong ? read.Buffer.End : read.Buffer.Start, read.Buffer.End);
        }
    }

    private static bool IsJson(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && (type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase) || (type.Type == "application" && type.Suffix == "json"))
        && (!type.Charset.HasValue || HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase));
}
