using Microsoft.OpenApi;

namespace AiChainAtlas.Web.Api.OpenApi;

/// <summary>How errors look, and the answers that carry one.</summary>
internal static class ProblemSchema
{
    private const string Name = "Problem";

    public static void AddTo(OpenApiDocument document) => document.AddComponent(Name, new OpenApiSchema
    {
        Type = JsonSchemaType.Object,
        Description = "An error (RFC 9457).",
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["type"] = Text("What kind of error it is."),
            ["title"] = Text("The same in a few words."),
            ["status"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Description = "The status of the answer." },
            ["detail"] = Text("A sentence that says how to correct it."),
            ["error"] = Text("A word for scripts. Calculators use missing, not_a_number and out_of_range."),
            ["field"] = Text("The key at fault; body for a body that cannot be read."),
            ["example"] = Text("Of a calculator that was asked with nothing at all: an address that works, to change."),
            ["findings"] = Findings(),
            ["current"] = new OpenApiSchema { Type = JsonSchemaType.Object | JsonSchemaType.Null, Description = "The entry as it is now, where it has changed since; null when it is retired." },
        },
        Required = new HashSet<string> { "type", "title", "status", "detail" },
    });

    public static OpenApiResponse Answer(OpenApiDocument document, string description) => new()
    {
        Description = description,
        Content = new Dictionary<string, OpenApiMediaType>
        {
            ["application/problem+json"] = new() { Schema = new OpenApiSchemaReference(Name, document) },
        },
    };

    private static OpenApiSchema Findings() => new()
    {
        Type = JsonSchemaType.Array,
        Description = "All that is wrong with an edit or a file.",
        Items = new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Properties = new Dictionary<string, IOpenApiSchema>
            {
                ["rule"] = Text("The rule that refuses it."),
                ["path"] = Text("Kind, id and field it is about."),
                ["message"] = Text("What is wrong, in a sentence."),
                ["file"] = Text("Of an import: the file in which it stands."),
                ["line"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Description = "Of an import: the line." },
            },
            Required = new HashSet<string> { "rule", "path", "message" },
        },
    };

    private static OpenApiSchema Text(string description) => new() { Type = JsonSchemaType.String, Description = description };
}
