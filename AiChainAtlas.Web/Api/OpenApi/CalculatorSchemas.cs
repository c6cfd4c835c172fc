using System.Text.Json.Nodes;
using AiChainAtlas.Domain.Calculators.Declaring;
using Microsoft.OpenApi;

namespace AiChainAtlas.Web.Api.OpenApi;

/// <summary>What a calculator takes and gives, as schemas made from its declaration.</summary>
internal static class CalculatorSchemas
{
    public const string Source = "CalculatorSource";

    /// <summary>training-compute as the name of a schema: TrainingCompute.</summary>
    public static string NameOf(Calculator calculator) => string.Concat(calculator.Slug.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

    /// <summary>The object that a request sends.</summary>
    public static OpenApiSchema Inputs(Calculator calculator) => new()
    {
        Type = JsonSchemaType.Object,
        Description = calculator.Question,
        Properties = new Dictionary<string, IOpenApiSchema>(
            [.. calculator.Inputs.Select(input => KeyValuePair.Create(input.Key, (IOpenApiSchema)Of(input, isSent: true))), .. StartingPointSchemas.Of(calculator)]),
        Required = calculator.Inputs.Where(StartingPointSchemas.IsRequired).Select(input => input.Key).ToHashSet(),
    };

    /// <summary>The answer.</summary>
    public static OpenApiSchema Result(Calculator calculator, OpenApiDocument document) => Object($"What {calculator.Slug} answers.", new()
    {
        ["calculator"] = new OpenApiSchema { Type = JsonSchemaType.String, Const = calculator.Slug },
        ["inputs"] = Values("Inputs that have a value, sent or by default.", calculator.Inputs.Select(input => (input.Key, Of(input, isSent: false)))),
        ["outputs"] = Object("Every output; null where it cannot be said, which a note explains.", calculator.Outputs.ToDictionary(output => output.Key, IOpenApiSchema (output) => Of(output))),
        ["formula"] = Text("The formula in symbols, then with the numbers put in; a line a step."),
        ["sources"] = new OpenApiSchema { Type = JsonSchemaType.Array, Items = new OpenApiSchemaReference(Source, document), Description = "What the formula is taken from." },
        ["notes"] = Notes(),
    });

    /// <summary>An object of which every answer has all keys.</summary>
    public static OpenApiSchema Object(string description, Dictionary<string, IOpenApiSchema> properties) => new()
    {
        Type = JsonSchemaType.Object,
        Description = description,
        Properties = properties,
        Required = properties.Keys.ToHashSet(),
    };

    public static OpenApiSchema Text(string description) => new() { Type = JsonSchemaType.String, Description = description };

    public static OpenApiSchema Notes() => new()
    {
        Type = JsonSchemaType.Array,
        Items = new OpenApiSchema { Type = JsonSchemaType.String },
        Description = "Remarks that depend on the result, why an output is null, and keys that were ignored.",
    };

    /// <summary>An input as it may be sent; what is sent as null counts as absent.</summary>
    public static OpenApiSchema Of(Input input, bool isSent)
    {
        var schema = input switch
        {
            NumberInput number => Number(number, isSent),
            FlagInput flag => new OpenApiSchema { Type = JsonSchemaType.Boolean, Default = isSent ? JsonValue.Create(flag.Default) : null },
            ChoiceInput choice => new OpenApiSchema
            {
                Type = JsonSchemaType.String,
                Enum = [.. choice.Choices.Select(JsonNode (c) => JsonValue.Create(c.Key)), .. isSent ? choice.Choices.Select(c => c.Alias).OfType<string>().Select(JsonNode (alias) => JsonValue.Create(alias)) : []],
                Default = isSent && choice.Default.Length > 0 ? JsonValue.Create(choice.Default) : null,
            },
            _ => throw new ArgumentException($"{input.GetType().Name} is a kind of input that the document does not know; add it here."),
        };
        schema.Title = input.Label;
        schema.Description = isSent ? Describe(input) : null;
        schema.Default = isSent ? schema.Default : null;
        return schema;
    }

    /// <summary>What an input is, and when it counts, in words.</summary>
    public static string Describe(Input input)
    {
        var applies = input.Applies == Condition.Always ? "" : $" Counts when {input.Applies.Text}.";
        var absent = input.Required == Condition.Always ? StartingPointSchemas.IsRequired(input) ? " Required." : " Required, unless a starting point fills it."
            : input.Required != Condition.Never ? $" Required when {input.Required.Text}."
            : $" Left out: {input.WhenLeftOut}.";
        return input.Help + applies + absent;
    }

    // A default that follows from other inputs may be a fraction, though nobody may send one.
    private static OpenApiSchema Number(NumberInput input, bool isSent) => new()
    {
        Type = input.IsWhole && (isSent || input.DefaultFrom is null) ? JsonSchemaType.Integer : JsonSchemaType.Number,
        Minimum = input.IsAboveMinimum ? null : Json.Of(input.Minimum),
        ExclusiveMinimum = input.IsAboveMinimum ? Json.Of(input.Minimum) : null,
        Maximum = Json.Of(input.Maximum),
        Default = input.Default is { } value ? JsonValue.Create(value) : null,
        Extensions = Json.Unit(input.Unit),
    };

    private static OpenApiSchema Of(Output output) => output switch
    {
        NumberOutput number => Describe(output, new OpenApiSchema { Type = JsonSchemaType.Number | JsonSchemaType.Null, Extensions = Json.Unit(number.Unit) }),
        FlagOutput => Describe(output, new OpenApiSchema { Type = JsonSchemaType.Boolean | JsonSchemaType.Null }),
        WordOutput word => Describe(output, new OpenApiSchema
        {
            Type = JsonSchemaType.String | JsonSchemaType.Null,
            Enum = [.. word.Words.Select(JsonNode (w) => JsonValue.Create(w)), JsonNullSentinel.JsonNull],
        }),
        _ => throw new ArgumentException($"{output.GetType().Name} is a kind of output that the document does not know; add it here."),
    };

    private static OpenApiSchema Describe(Output output, OpenApiSchema schema)
    {
        schema.Title = output.Label;
        schema.Description = output.Said == Condition.Always ? output.Meaning : $"{output.Meaning} Said when {output.Said.Text}.";
        return schema;
    }

    private static OpenApiSchema Values(string description, IEnumerable<(string Key, OpenApiSchema Schema)> properties) => new()
    {
        Type = JsonSchemaType.Object,
        Description = description,
        Properties = properties.ToDictionary(p => p.Key, IOpenApiSchema (p) => p.Schema),
    };
}
