using System.Text.Json.Serialization.Metadata;
using AiChainAtlas.Domain.Provenance;
using AiChainAtlas.Web.Hosting.PageCache;
using AiChainAtlas.Web.Shell;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace AiChainAtlas.Web.Api.OpenApi;

/// <summary>
/// The description of the whole API (OpenAPI 3.1): reading routes from their endpoints, calculators from their
/// declarations, edits from the fields of records. A copy is kept beside the code (docs/decisions/0008-openapi-is-kept-by-a-test.md).
/// </summary>
public static class OpenApiSetup
{
    private const string Document = "v1";

    public static void AddApiDocument(this IServiceCollection services)
    {
        // Schemas are made from these, so they must be those that answers are written with.
        services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.PropertyNamingPolicy = ApiJson.Options.PropertyNamingPolicy;
            json.SerializerOptions.NumberHandling = ApiJson.Options.NumberHandling;
        });
        services.AddOpenApi(Document, options =>
        {
            options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
            options.ShouldInclude = route => route.HttpMethod == HttpMethods.Get && route.ActionDescriptor.EndpointMetadata.OfType<ReadingRoute>().Any();
            options.CreateSchemaReferenceId = NameOf;
            options.AddSchemaTransformer(Complete);
            options.AddOperationTransformer(ReadingOperations.Describe);
            options.AddDocumentTransformer(Describe);
            options.AddDocumentTransformer(EditingPaths.Add);
            options.AddDocumentTransformer<CalculatorPaths>();
        });
    }

    public static void MapApiDocument(this IEndpointRouteBuilder app) =>
        app.MapOpenApi(SiteUrls.OpenApi.Replace(Document, "{documentName}", StringComparison.Ordinal)).WithMetadata(new PublicPageAttribute());

    /// <summary>Names of the schemas: EntryJson is Entry, a list of them EntryList.</summary>
    private static string? NameOf(JsonTypeInfo type) => OpenApiOptions.CreateDefaultSchemaReferenceId(type) is null || type.Type == typeof(PartialDate)
        ? null
        : type.Type.IsGenericType ? $"{ShortName(type.Type.GetGenericArguments()[0])}List" : ShortName(type.Type);

    private static string ShortName(Type type) => type.Name.EndsWith("Json", StringComparison.Ordinal) ? type.Name[..^4] : type.Name;

    private static Task Complete(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellation)
    {
        if (context.JsonTypeInfo.Type == typeof(PartialDate))
        {
            schema.Type = JsonSchemaType.String | JsonSchemaType.Null;
            schema.Pattern = @"^\d{4}(-\d{2}(-\d{2})?)?$";
            schema.Description = "A day, a month or a year; null when undated.";
            schema.Properties = null;
        }
        else if (context.JsonTypeInfo.Type == typeof(object))
        {
            // The default of an input.
            schema.Type = JsonSchemaType.Number | JsonSchemaType.Boolean | JsonSchemaType.String | JsonSchemaType.Null;
        }
        else if (schema.Properties is { Count: > 0 } properties)
        {
            // Answers leave nothing out: what is not known is null.
            schema.Required = properties.Keys.ToHashSet();
        }

        return Task.CompletedTask;
    }

    private static Task Describe(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellation)
    {
        document.Info = new OpenApiInfo
        {
            Title = "AI Chain Atlas",
            Version = Document,
            Description = "The chain that AI is built by and its crypto counterparts, with sources; and calculators of what it takes to train, serve or prove a model. "
                + "Lists answer items, total, page and page_size. Errors are problem+json with a sentence that says how to correct them. Reading and calculating need no key; what changes the atlas asks for a token.",
            License = new OpenApiLicense { Name = "Data: CC BY 4.0", Url = new Uri("https://creativecommons.org/licenses/by/4.0/") },
        };

        // Relative: the same document for every host that serves it.
        document.Servers = [new OpenApiServer { Url = "/", Description = "This atlas" }];

        // One requirement that asks for nothing: everybody may, where an operation does not say otherwise.
        document.Security = [new OpenApiSecurityRequirement()];
        document.Tags = new HashSet<OpenApiTag>
        {
            new() { Name = ReadingOperations.Tag, Description = "What the atlas holds." },
            new() { Name = CalculatorPaths.Tag, Description = "Formulas with units, bounds, notes and sources. GET reads the query, POST a JSON object of the same keys." },
        };
        ProblemSchema.AddTo(document);

        // The list as CSV is no part of the versioned API: it stands last.
        var paths = document.Paths.OrderBy(path => !path.Key.StartsWith(SiteUrls.Api, StringComparison.Ordinal)).ToList();
        document.Paths.Clear();
        paths.ForEach(path => document.Paths.Add(path.Key, path.Value));
        return Task.CompletedTask;
    }
}
