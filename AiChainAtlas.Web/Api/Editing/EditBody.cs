using System.Text.Json;
using System.Text.Json.Nodes;
using AiChainAtlas.Domain.Browse;
using AiChainAtlas.Web.Hosting;

namespace AiChainAtlas.Web.Api.Editing;

/// <summary>Takes in the JSON of an edit, or says what is wrong with it.</summary>
internal static class EditBody
{
    public const string ReasonKey = "reason";

    private const int LongestReason = 500;

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 32, AllowDuplicateProperties = false };

    public static async Task<(JsonObject? Body, string Reason, QueryProblem? Problem)> ReadAsync(HttpRequest request)
    {
        if (!request.HasJsonContentType())
        {
            return Wrong("unsupported", "Content-Type", "Send the entry as JSON, with the header Content-Type: application/json.");
        }

        try
        {
            var node = await JsonNode.ParseAsync(request.Body, documentOptions: Strict, cancellationToken: request.HttpContext.RequestAborted);
            if (node is not JsonObject body)
            {
                return Wrong("not_an_object", "body", "Send a JSON object: what GET returned, edited, with a \"reason\".");
            }

            body.Remove(ReasonKey, out var said);
            var (reason, problem) = ReadReason(said is JsonValue value && value.TryGetValue<string>(out var text) ? text : null);
            return (body, reason, problem);
        }
        catch (JsonException broken)
        {
            return Wrong("not_json", "body", $"The body is not valid JSON with every key once and at most 32 levels; look at line {broken.LineNumber + 1}.");
        }
        finally
        {
            // The server may go on here on the thread that waits for the sockets.
            await SocketThread.LeaveAsync();
        }
    }

    /// <summary>Why something is changed: history shows it to everybody.</summary>
    public static (string Reason, QueryProblem? Problem) ReadReason(string? text) => text?.Trim() switch
    {
        null or "" => ("", new QueryProblem("missing", ReasonKey, "Say why in \"reason\": history shows it beside the change.")),
        { Length: > LongestReason } => ("", new QueryProblem("too_long", ReasonKey, $"Say why in at most {LongestReason} characters.")),
        var reason when reason.Any(char.IsControl) => ("", new QueryProblem("bad_encoding", ReasonKey, "Say why in one line without control characters.")),
        var reason => (reason, null),
    };

    private static (JsonObject?, string, QueryProblem?) Wrong(string error, string field, string sentence) => (null, "", new QueryProblem(error, field, sentence));
}
