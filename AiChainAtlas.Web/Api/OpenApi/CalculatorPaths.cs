using AiChainAtlas.Domain.Calculators.Catalogue;
using AiChainAtlas.Domain.Calculators.Declaring;
using AiChainAtlas.Web.Shell;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace AiChainAtlas.Web.Api.OpenApi;

/// <summary>Adds a path for each calculator, made from its declaration, and those of sweep and sensitivity.</summary>
internal sealed class CalculatorPaths(CalculatorCatalog catalog) : IOpenApiDocumentTransformer
{
    public const string Tag = "Calculators";

    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.AddComponent(CalculatorSchemas.Source, CalculatorSchemas.Object("A publication and the place in it.", new()
        {
            ["text"] = CalculatorSchemas.Text("Authors, year, title, place."),
            ["url"] = new OpenApiSchema { Type = JsonSchemaType.String | JsonSchemaType.Null, Format = "uri", Description = "Where to read it." },
        }));
        foreach (var calculator in catalog.All)
        {
            var name = CalculatorSchemas.NameOf(calculator);
            document.AddComponent(name + "Inputs", CalculatorSchemas.Inputs(calculator));
            document.AddComponent(name + "Result", CalculatorSchemas.Result(calculator, document));
            document.Paths.Add(SiteUrls.ApiCalculator(calculator.Slug), PathOf(document, calculator, name));
        }

        ExplorationPaths.AddTo(document, catalog);
        return Task.CompletedTask;
    }

    /// <summary>An operation on calculators with the answers that all of them have.</summary>
    public static OpenApiOperation Operation(OpenApiDocument document, string id, string summary, string description, string schema) => new()
    {
        OperationId = id,
        Summary = summary,
        Description = description,
        Tags = new HashSet<OpenApiTagReference> { new(Tag, document) },
        Responses = new OpenApiResponses
        {
            ["200"] = new OpenApiResponse { Description = "The result.", Content = Json.Content(new OpenApiSchemaReference(schema, document)) },
            ["400"] = ProblemSchema.Answer(document, "An input is missing, not a number or out of range: error says which, field where, detail how to correct it."),
            ["404"] = ProblemSchema.Answer(document, "There is no calculator of that name."),
            ["429"] = ProblemSchema.Answer(document, "Too many requests; Retry-After says how many seconds to wait."),
        },
    };

    private static OpenApiPathItem PathOf(OpenApiDocument document, Calculator calculator, string name)
    {
        var description = $"{calculator.Question}\n\n{string.Join("\n\n", calculator.Formula.Select(line => $"`{line}`"))}";
        var get = Operation(document, calculator.Slug, calculator.Name, description, name + "Result");
        get.Parameters = [.. calculator.Inputs.Select(Parameter), .. StartingPointSchemas.Parameters(calculator)];
        var post = Operation(document, calculator.Slug + "-by-body", $"{calculator.Name}, inputs in the body", description, name + "Result");
        post.RequestBody = new OpenApiRequestBody { Required = true, Content = Json.Content(new OpenApiSchemaReference(name + "Inputs", document)) };
        var path = new OpenApiPathItem();
        path.AddOperation(HttpMethod.Get, get);
        path.AddOperation(HttpMethod.Post, post);
        return path;
    }

    private static OpenApiParameter Parameter(Input input)
    {
        var schema = CalculatorSchemas.Of(input, isSent: true);
        schema.Description = null;
        return new OpenApiParameter
        {
            Name = input.Key,
            In = ParameterLocation.Query,
            Description = CalculatorSchemas.Describe(input),
            Required = StartingPointSchemas.IsRequired(input),
            Schema = schema,
        };
    }
}
