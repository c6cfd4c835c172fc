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
            ["detail"] = Text("A sentence that says how to mend it."),
            ["error"] = Text("A word for scripts. Calculators use missing, not_a_number and out_of_range."),
            ["field"] = Text("The key at fault; body for a body that cannot be read."),
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

    private static OpenApiSchema Text(string description) => new() { Type = JsonSchemaType.String, Description = description };
}
