using AiChainAtlas.Data.Exchange;
using AiChainAtlas.Domain.Records;
using AiChainAtlas.Web.Api.Editing;
using AiChainAtlas.Web.Shell;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace AiChainAtlas.Web.Api.OpenApi;

/// <summary>Adds what changes the atlas: edits of entries and the import, with the key that they ask for and every answer.</summary>
internal static class EditingPaths
{
    public const string Tag = "Editing";

    private const string Key = "token";

    private static readonly string EntryList = SiteUrls.ApiList(ChainRecords.Entries.Key);

    private static readonly Dictionary<string, string> Refusals = new()
    {
        ["400"] = "A key, the reason or the body cannot be read: field says which, detail how to correct it.",
        ["401"] = "No token was sent, or one that is unknown, revoked or expired.",
        ["403"] = "The role of the user or the scope of the token does not allow this; or a browser sent it from another site.",
        ["404"] = "There is no such entry, or it is retired.",
        ["409"] = "The id is taken, also by a retired entry; or, of an import, somebody changed the atlas while the file was read. Nothing was changed.",
        ["412"] = "It has changed since it was read: current holds what it is now.",
        ["413"] = "The file is larger than is read.",
        ["415"] = "Nothing says what the file is, or it is something else.",
        ["422"] = "The rules refuse it: findings says what is wrong where. Nothing was changed.",
        ["428"] = "If-Match is missing: send the ETag that GET returned.",
        ["503"] = "It could not be written, as on a full disk. Nothing was changed; detail says what to do.",
    };

    public static Task Add(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellation)
    {
        EditingSchemas.AddTo(document);
        document.AddComponent<IOpenApiSecurityScheme>(Key, new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http,
            Scheme = "bearer",
            Description = "An API token, made by its owner under /account; edits need the scope edit, imports the scope admin.",
        });
        document.Tags!.Add(new OpenApiTag { Name = Tag, Description = "What changes the atlas. 200 and 201 come when the change is on disk; any other answer has changed nothing." });
        var list = (OpenApiPathItem)document.Paths[EntryList];
        list.AddOperation(HttpMethod.Post, Post(document));
        var entry = (OpenApiPathItem)document.Paths[EntryList + "/{id}"];
        entry.AddOperation(HttpMethod.Put, Put(document));
        entry.AddOperation(HttpMethod.Delete, Delete(document));
        var import = new OpenApiPathItem();
        import.AddOperation(HttpMethod.Post, Import(document));
        document.Paths.Add(SiteUrls.ApiImport, import);
        return Task.CompletedTask;
    }

    private static OpenApiOperation Post(OpenApiDocument document)
    {
        var operation = Operation(document, "add-entry", "Adds an entry", "400 401 403 409 422 503");
        operation.RequestBody = Body(document);
        operation.Responses!.Add("201", Entry(document, "The entry as it is now.", ("Location", "Its address.")));
        return operation;
    }

    private static OpenApiOperation Put(OpenApiDocument document)
    {
        var operation = Operation(document, "edit-entry", "Replaces an entry, if it is still the one that was read", "400 401 403 404 412 422 428 503");
        operation.Parameters = [Id(), IfMatch()];
        operation.RequestBody = Body(document);
        operation.Responses!.Add("200", Entry(document, "The entry as it is now."));
        return operation;
    }

    private static OpenApiOperation Delete(OpenApiDocument document)
    {
        var operation = Operation(document, "retire-entry", "Retires an entry: it is no longer shown, stays in history and can be restored", "400 401 403 404 412 422 428 503");
        operation.Parameters = [Id(), IfMatch(), Query(EditBody.ReasonKey, "Why, in a line; history shows it.", isRequired: true)];
        operation.Responses!.Add("200", new OpenApiResponse { Description = "It is retired.", Content = Json.Content(new OpenApiSchemaReference(EditingSchemas.Retired, document)) });
        return operation;
    }

    private static OpenApiOperation Import(OpenApiDocument document)
    {
        var operation = Operation(document, "import", "Imports a file as one revision, all or nothing", "400 401 403 409 413 415 422 503");
        operation.Parameters =
        [
            Query("format", $"What the file is, when Content-Type does not say it: one of {string.Join(", ", AtlasFormats.All.Select(format => format.Key))}."),
            Query("mode", "replace (what the lists of the file lack is retired or removed) or merge (it stays); replace when left out."),
            Query("dry_run", "true shows what would change and changes nothing."),
            Query(EditBody.ReasonKey, "Why, in a line; history shows it."),
        ];
        operation.RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Description = "The file itself.",
            Content = AtlasFormats.All.Select(format => format.MediaType.Split(';')[0]).Distinct().ToDictionary(type => type, _ => new OpenApiMediaType()),
        };
        operation.Responses!.Add("200", new OpenApiResponse
        {
            Description = "What it changed, or would change.",
            Content = Json.Content(new OpenApiSchemaReference(EditingSchemas.Import, document)),
        });
        return operation;
    }

    private static OpenApiOperation Operation(OpenApiDocument document, string id, string summary, string refusals)
    {
        var operation = new OpenApiOperation
        {
            OperationId = id,
            Summary = summary,
            Tags = new HashSet<OpenApiTagReference> { new(Tag, document) },
            Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Key, document)] = [] }],
            Responses = [],
        };
        foreach (var status in refusals.Split(' '))
        {
            operation.Responses.Add(status, ProblemSchema.Answer(document, Refusals[status]));
        }

        return operation;
    }

    private static OpenApiRequestBody Body(OpenApiDocument document) =>
        new() { Required = true, Content = Json.Content(new OpenApiSchemaReference(EditingSchemas.Entry, document)) };

    private static OpenApiResponse Entry(OpenApiDocument document, string description, params (string Name, string Description)[] headers) => new()
    {
        Description = description,
        Content = Json.Content(new OpenApiSchemaReference("EntryDetail", document)),
        Headers = headers.Prepend(("ETag", "To edit it again.")).ToDictionary(
            header => header.Item1, IOpenApiHeader (header) => new OpenApiHeader { Description = header.Item2, Schema = Text() }),
    };

    private static OpenApiParameter Id() => new() { Name = "id", In = ParameterLocation.Path, Required = true, Description = "Permanent id.", Schema = Text() };

    private static OpenApiParameter IfMatch() =>
        new() { Name = "If-Match", In = ParameterLocation.Header, Required = true, Description = "The ETag that GET returned, or * for whatever version is there.", Schema = Text() };

    private static OpenApiParameter Query(string name, string description, bool isRequired = false) =>
        new() { Name = name, In = ParameterLocation.Query, Required = isRequired, Description = description, Schema = Text() };

    private static OpenApiSchema Text() => new() { Type = JsonSchemaType.String };
}
