using System.Text.Json;
using AiChainAtlas.Data;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Rules;
using AiChainAtlas.Web.Hosting;
using AiChainAtlas.Web.Hosting.PageCache;
using AiChainAtlas.Web.Shell;

namespace AiChainAtlas.Web.Api.Editing;

/// <summary>What an edit is answered with.</summary>
internal static class EditAnswers
{
    /// <summary>The entry as it is on disk now, with the tag to edit it again.</summary>
    public static IResult Done(Atlas atlas, Entry entry, bool isNew) => entry.IsRetired
        ? Results.Json(new RetiredJson(entry.Id, true, entry.Version), ApiJson.Options)
        : new TaggedEntry(atlas, entry, isNew ? StatusCodes.Status201Created : StatusCodes.Status200OK);

    public static IResult Unconditional() => Problem(
        StatusCodes.Status428PreconditionRequired, "Say which version you edit", "precondition_required", "If-Match",
        "Send the ETag that GET returned in the header If-Match, so that nobody's change is overwritten unseen.");

    public static IResult Changed(Atlas atlas, Entry current) => Problem(
        StatusCodes.Status412PreconditionFailed, "Changed since", "changed", "If-Match",
        $"'{current.Id}' has changed since: it is at version {current.Version} now. Get it again, put your change into it and send that.",
        ("current", current.IsRetired ? null : EntryDetailJson.Of(atlas, current)));

    public static IResult Taken(Entry entry) => Problem(
        StatusCodes.Status409Conflict, "Taken", "taken", "id",
        entry.IsRetired ? $"'{entry.Id}' is the id of a retired entry and stays its own: restore that, or choose another." : $"There is an entry '{entry.Id}' already: edit it with PUT, or choose another id.");

    public static IResult Refused(IReadOnlyList<Finding> findings) => Problem(
        StatusCodes.Status422UnprocessableEntity, "Refused by the rules", "refused", findings[0].Path,
        findings.Count == 1 ? findings[0].Message : $"{findings[0].Message} And {findings.Count - 1} more: see findings.",
        ("findings", findings));

    public static IResult Failed(AtlasWriteException failed) => Problem(StatusCodes.Status503ServiceUnavailable, "Not written", "not_written", "body", failed.Message);

    private static IResult Problem(int status, string title, string error, string field, string sentence, params ReadOnlySpan<(string Key, object? Value)> more)
    {
        var extensions = new Dictionary<string, object?> { ["error"] = error, ["field"] = field };
        foreach (var (key, value) in more)
        {
            extensions[key] = value is null ? null : JsonSerializer.SerializeToElement(value, ApiJson.Options);
        }

        return Results.Problem(sentence, statusCode: status, title: title, extensions: extensions);
    }

    private sealed record RetiredJson(string Id, bool Retired, int Version);

    private sealed class TaggedEntry(Atlas atlas, Entry entry, int status) : IResult
    {
        public Task ExecuteAsync(HttpContext context)
        {
            var bytes = JsonSerializer.SerializeToUtf8Bytes(EntryDetailJson.Of(atlas, entry), ApiJson.Options);
            var response = context.Response;
            response.StatusCode = status;
            response.ContentType = "application/json; charset=utf-8";
            response.ContentLength = bytes.Length;
            response.Headers.CacheControl = "no-store";
            response.Headers.ETag = EntityTag.Of(EntryTag.VersionOf(entry), EntityTag.HashOf(bytes), ContentCoding.Identity);
            if (status == StatusCodes.Status201Created)
            {
                response.Headers.Location = SiteUrls.ApiEntry(entry.Id);
            }

            return response.Body.WriteAsync(bytes, 0, bytes.Length, context.RequestAborted);
        }
    }
}
