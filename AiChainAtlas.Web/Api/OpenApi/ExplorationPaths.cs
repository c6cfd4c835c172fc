using System.Text.Json.Nodes;
using AiChainAtlas.Domain.Calculators.Catalogue;
using AiChainAtlas.Domain.Calculators.Exploring;
using AiChainAtlas.Web.Shell;
using Microsoft.OpenApi;

namespace AiChainAtlas.Web.Api.OpenApi;

/// <summary>Sweep and sensitivity: one path each for all calculators, because they take the calculator's inputs beside their own.</summary>
internal static class ExplorationPaths
{
    public static void AddTo(OpenApiDocument document, CalculatorCatalog catalog)
    {
        var sweep = new SweepInputs(catalog.All[0]);
        var output = Key("output", Text(), sweep.Watched.Input.Help);
        document.AddComponent("Sweep", CalculatorSchemas.Object("One input varied while the others hold.", new()
        {
            ["calculator"] = CalculatorSchemas.Text("Which calculator."),
            ["vary"] = CalculatorSchemas.Text("Key of the varied input."),
            ["vary_unit"] = CalculatorSchemas.Text("Its unit."),
            ["output"] = CalculatorSchemas.Text("Key of the watched output."),
            ["output_unit"] = CalculatorSchemas.Text("Its unit."),
            ["logarithmic"] = new OpenApiSchema { Type = JsonSchemaType.Boolean, Description = "Whether points stand apart by factors." },
            ["inputs"] = AnyInputs("The other inputs."),
            ["points"] = Rows("The curve.", new() { ["at"] = Number("Value of the input."), ["value"] = NumberOrNull("Value of the output.") }),
            ["notes"] = CalculatorSchemas.Notes(),
        }));
        document.AddComponent("Sensitivity", CalculatorSchemas.Object("Which inputs move a result most, each moved as far as it may be off.", new()
        {
            ["calculator"] = CalculatorSchemas.Text("Which calculator."),
            ["output"] = CalculatorSchemas.Text("Key of the watched output."),
            ["output_unit"] = CalculatorSchemas.Text("Its unit."),
            ["central"] = NumberOrNull("The result for the inputs as they are."),
            ["inputs"] = AnyInputs("The inputs."),
            ["moves"] = Rows("The inputs that move the output, the strongest first.", new()
            {
                ["input"] = CalculatorSchemas.Text("Key of the input."),
                ["low"] = Number("Lower end of its range."),
                ["high"] = Number("Upper end of its range."),
                ["at_low"] = NumberOrNull("The result there."),
                ["at_high"] = NumberOrNull("The result there."),
                ["swing"] = Number("The larger change of the two, as a share of the central result."),
            }),
            ["notes"] = CalculatorSchemas.Notes(),
        }));
        Add(document, catalog, "sweep", "A curve: one input varied", "Sweep",
        [
            Key(sweep.Vary.Key, Text(), sweep.Vary.Help, isRequired: true),
            Key("from", Number(null), "First value, within the bounds of the varied input; left out: where its slider begins."),
            Key("to", Number(null), "Last value, within the bounds of the varied input and above from; left out: where its slider ends."),
            Key(sweep.Steps.Key, CalculatorSchemas.Of(sweep.Steps, isSent: true), sweep.Steps.Help),
            output,
        ]);
        Add(document, catalog, "sensitivity", "Which inputs move the result most", "Sensitivity", [output]);
    }

    private static void Add(OpenApiDocument document, CalculatorCatalog catalog, string word, string summary, string schema, IReadOnlyList<OpenApiParameter> own)
    {
        const string Description = "Takes the inputs of the calculator as well, under their own keys.";
        var get = CalculatorPaths.Operation(document, word, summary, Description, schema);
        get.Parameters = [.. own, Others()];
        var post = CalculatorPaths.Operation(document, word + "-by-body", $"{summary}, inputs in the body", Description, schema);
        post.RequestBody = new OpenApiRequestBody { Required = true, Content = Json.Content(Body(own)) };
        var path = new OpenApiPathItem { Parameters = [Slug(catalog)] };
        path.AddOperation(HttpMethod.Get, get);
        path.AddOperation(HttpMethod.Post, post);
        document.Paths.Add($"{SiteUrls.ApiCalculators}/{{slug}}/{word}", path);
    }

    // The calculator's own inputs: an object whose keys stand in the query one by one.
    private static OpenApiParameter Others() => new()
    {
        Name = "inputs",
        In = ParameterLocation.Query,
        Style = ParameterStyle.Form,
        Explode = true,
        Description = "The inputs of the calculator, each under its own key.",
        Schema = AnyInputs(null),
    };

    private static OpenApiSchema Body(IReadOnlyList<OpenApiParameter> own)
    {
        var body = AnyInputs("The inputs of the calculator, and these.");
        body.Properties = own.ToDictionary(key => key.Name!, key => key.Schema!);
        body.Required = own.Where(key => key.Required).Select(key => key.Name!).ToHashSet();
        return body;
    }

    private static OpenApiParameter Slug(CalculatorCatalog catalog) => new()
    {
        Name = "slug",
        In = ParameterLocation.Path,
        Required = true,
        Description = "Which calculator.",
        Schema = new OpenApiSchema { Type = JsonSchemaType.String, Enum = [.. catalog.All.Select(JsonNode (calculator) => JsonValue.Create(calculator.Slug))] },
    };

    private static OpenApiParameter Key(string name, OpenApiSchema schema, string description, bool isRequired = false)
    {
        schema.Description = null;
        return new() { Name = name, In = ParameterLocation.Query, Required = isRequired, Description = description, Schema = schema };
    }

    private static OpenApiSchema AnyInputs(string? description) => new()
    {
        Type = JsonSchemaType.Object,
        Description = description,
        AdditionalProperties = new OpenApiSchema { Type = JsonSchemaType.Number | JsonSchemaType.Boolean | JsonSchemaType.String },
    };

    private static OpenApiSchema Rows(string description, Dictionary<string, IOpenApiSchema> row) => new()
    {
        Type = JsonSchemaType.Array,
        Description = description,
        Items = CalculatorSchemas.Object("One of them.", row),
    };

    private static OpenApiSchema Text() => new() { Type = JsonSchemaType.String };

    private static OpenApiSchema Number(string? description) => new() { Type = JsonSchemaType.Number, Description = description };

    private static OpenApiSchema NumberOrNull(string description) => new() { Type = JsonSchemaType.Number | JsonSchemaType.Null, Description = description };
}
