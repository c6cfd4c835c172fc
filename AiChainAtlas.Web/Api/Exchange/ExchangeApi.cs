using AiChainAtlas.Data.Exchange;
using AiChainAtlas.Data.Exchange.Reading;
using AiChainAtlas.Data.Exchange.Writing;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Web.Api.OpenApi;
using AiChainAtlas.Web.Hosting;
using AiChainAtlas.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace AiChainAtlas.Web.Api.Exchange;

/// <summary>The whole atlas as a file, and a file into the atlas.</summary>
public static class ExchangeApi
{
    private const string UnknownFormat = "unknown_format";

    // One byte more than is read, so that the sentence about the limit is ours and not the server's.
    private const long BodyBytes = ImportLimits.FileBytes + 1;

    public static void MapExports(IEndpointRouteBuilder api)
    {
        api.MapGet(SiteUrls.Export + "/{format}", Export).Public().GivesText("export", "The whole atlas as a file", "application/octet-stream");
        api.MapGet(SiteUrls.Export + "/csv/{table}", Table).Public().GivesText("export-table", "One table of the atlas as CSV", "text/csv");
    }

    /// <summary>Maps the import, which changes the atlas: what it returns is to be closed to all but editors.</summary>
    public static RouteHandlerBuilder MapImport(IEndpointRouteBuilder app) =>
        app.MapPost(SiteUrls.ApiImport, ImportEndpoint.ReceiveAsync).WithMetadata(new RequestSizeLimitAttribute(BodyBytes)).DisableAntiforgery();

    private static IResult Export(string format, HttpResponse response, Atlas atlas)
    {
        if (AtlasFormats.Find(format) is not { } known)
        {
            return ProblemAnswers.Of(StatusCodes.Status404NotFound, UnknownFormat, $"There is no format '{format}'; ask for one of {string.Join(", ", AtlasFormats.All.Select(f => f.Key))}.");
        }

        using var file = new MemoryStream();
        known.Write(file, atlas);
        return File(response, file.ToArray(), known.MediaType, known.FileName(atlas.Revision));
    }

    private static IResult Table(string table, HttpResponse response, Atlas atlas)
    {
        var name = table.EndsWith(".csv", StringComparison.Ordinal) ? table[..^4] : table;
        return CsvTables.Names.Contains(name)
            ? File(response, CsvTables.Write(name, atlas.Content), CsvTables.MediaType, $"{name}.csv")
            : ProblemAnswers.Of(StatusCodes.Status404NotFound, UnknownFormat, $"There is no table '{name}'; ask for one of {string.Join(", ", CsvTables.Names)}.");
    }

    private static IResult File(HttpResponse response, byte[] content, string mediaType, string name)
    {
        response.Headers.ContentDisposition = $"attachment; filename=\"{name}\"";
        return Results.Bytes(content, mediaType);
    }
}
