using System.Globalization;
using AiChainAtlas.Data;
using AiChainAtlas.Data.Audit;
using AiChainAtlas.Data.Editing;
using AiChainAtlas.Data.Exchange;
using AiChainAtlas.Data.Exchange.Reading;
using AiChainAtlas.Web.Account.SigningIn;
using AiChainAtlas.Web.Hosting;

namespace AiChainAtlas.Web.Api.Exchange;

/// <summary>Takes a file as the body of a request: shows what it would change, or changes it as one revision.</summary>
internal static class ImportEndpoint
{
    private const string Anonymous = "import";
    private const int LongestReason = 500;

    public static async Task<IResult> ReceiveAsync(HttpContext context, Importer importer, AuditLog audit)
    {
        var request = context.Request;
        if (ReadOptions(request, out var isDryRun) is not { } options)
        {
            return ProblemAnswers.Of(StatusCodes.Status400BadRequest, "unknown_value", "Write mode=replace or mode=merge, and dry_run=true or dry_run=false.");
        }

        var format = request.Query["format"].ToString() is { Length: > 0 } asked ? AtlasFormats.Find(asked) : AtlasFormats.OfMediaType(request.ContentType);
        if (format is null)
        {
            return ProblemAnswers.Of(StatusCodes.Status415UnsupportedMediaType, "unknown_format",
                $"Say what the file is, by Content-Type or by format= with one of {string.Join(", ", AtlasFormats.All.Select(f => f.Key))}.");
        }

        if (request.ContentLength > ImportLimits.FileBytes)
        {
            return TooLarge();
        }

        ImportPlan plan;
        try
        {
            plan = await importer.PlanAsync(request.Body, $"import.{ExtensionOf(format, request)}", options, context.RequestAborted);
        }
        catch (BadHttpRequestException tooLarge) when (tooLarge.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return TooLarge();
        }

        if (plan.Refusal is not null || plan.Findings.Count > 0)
        {
            return Refused(plan);
        }

        return isDryRun ? ApiJson.Ok(ImportJson.Of(plan, ImportJson.Planned, plan.Revision)) : await CommitAsync(context, importer, audit, plan, format);
    }

    private static async Task<IResult> CommitAsync(HttpContext context, Importer importer, AuditLog audit, ImportPlan plan, AtlasFormat format)
    {
        var reason = context.Request.Query["reason"].ToString().Trim() is { Length: > 0 and <= LongestReason } said ? said : $"Imported a file ({format.Label})";
        try
        {
            var outcome = await importer.CommitAsync(plan, context.User.Identity?.Name ?? Anonymous, reason, context.RequestAborted);
            if (outcome is EditOutcome.Committed done)
            {
                await audit.WriteAsync(context.Tells(AuditKind.Import) with { Subject = $"revision {done.Revision}", Detail = Counts(plan, format) });
            }

            return outcome switch
            {
                EditOutcome.Committed committed => ApiJson.Ok(ImportJson.Of(plan, ImportJson.Committed, committed.Revision)),
                EditOutcome.Unchanged => ApiJson.Ok(ImportJson.Of(plan, ImportJson.Unchanged, plan.Revision)),
                _ => ProblemAnswers.Of(StatusCodes.Status409Conflict, "conflict", "Somebody changed the atlas while this file was read; nothing was imported. Look at what it would change now and send it again."),
            };
        }
        catch (AtlasWriteException refused)
        {
            return ProblemAnswers.Of(StatusCodes.Status503ServiceUnavailable, "not_written", refused.Message);
        }
    }

    private static Dictionary<string, string> Counts(ImportPlan plan, AtlasFormat format) => new()
    {
        ["format"] = format.Key,
        ["added"] = plan.Added.ToString(CultureInfo.InvariantCulture),
        ["changed"] = plan.Changed.ToString(CultureInfo.InvariantCulture),
        ["removed"] = plan.Removed.ToString(CultureInfo.InvariantCulture),
    };

    // A zip may be the tables alone, and a table has the type of its text: the content tells.
    private static string ExtensionOf(AtlasFormat format, HttpRequest request) =>
        request.ContentType?.StartsWith("text/csv", StringComparison.OrdinalIgnoreCase) == true || format.Key == "csv" ? "csv" : format.Extension;

    private static ImportOptions? ReadOptions(HttpRequest request, out bool isDryRun)
    {
        var dryRun = request.Query["dry_run"].ToString();
        isDryRun = dryRun == "true";
        ImportMode? mode = request.Query["mode"].ToString() switch
        {
            "" or "replace" => ImportMode.Replace,
            "merge" => ImportMode.Merge,
            _ => null,
        };
        return mode is { } known && (dryRun is "" or "true" or "false") ? new ImportOptions { Mode = known } : null;
    }

    private static IResult Refused(ImportPlan plan)
    {
        var status = plan.Refusal?.Problem switch
        {
            ImportProblem.TooLarge => StatusCodes.Status413PayloadTooLarge,
            ImportProblem.UnknownFormat => StatusCodes.Status415UnsupportedMediaType,
            _ => StatusCodes.Status422UnprocessableEntity,
        };
        var findings = plan.Refusal is { } refusal
            ? [new FindingJson(refusal.Place.File, refusal.Place.Line, "file", "", refusal.Sentence)]
            : plan.Findings.Select(FindingJson.Of).ToList();
        var sentence = plan.Refusal?.Sentence ?? $"Nothing was imported. The first of what is wrong: {findings[0].Message}";
        return ProblemAnswers.Of(status, "not_importable", sentence, [new("findings", findings)]);
    }

    private static IResult TooLarge() => ProblemAnswers.Of(
        StatusCodes.Status413PayloadTooLarge, "too_large", $"The file has more than {ImportLimits.FileBytes / (1024 * 1024)} MB, the most that is read; import it in parts, kind by kind.");
}
