using System.Text.Json.Nodes;
using AiChainAtlas.Domain.Records;
using AiChainAtlas.Web.Api.Editing;
using AiChainAtlas.Web.Api.Exchange;
using Microsoft.OpenApi;

namespace AiChainAtlas.Web.Api.OpenApi;

/// <summary>What edits and imports take and give; an entry as its fields are declared.</summary>
internal static class EditingSchemas
{
    public const string Entry = "EntryEdit";
    public const string Retired = "EntryRetired";
    public const string Import = "Import";

    private const string Fact = "FactEdit";

    // Retiring is what DELETE is for.
    private const string RetiredKey = "retired";

    public static void AddTo(OpenApiDocument document)
    {
        document.AddComponent(Fact, Of("A fact with its provenance.", FactRecord.Fields, document));
        var entry = Of("An entry as GET returned it, edited. What is computed from other records (lane, stage, relations, …) may stay or be left out.", ChainRecords.Entries.Fields.Where(f => f.Key != RetiredKey), document);
        entry.Properties![EditBody.ReasonKey] = CalculatorSchemas.Text("Why, in a line; history shows it.");
        entry.Required!.Add(EditBody.ReasonKey);
        document.AddComponent(Entry, entry);
        document.AddComponent(Retired, CalculatorSchemas.Object("An entry that is no longer shown.", new()
        {
            ["id"] = CalculatorSchemas.Text("Its id, which stays its own."),
            [RetiredKey] = new OpenApiSchema { Type = JsonSchemaType.Boolean },
            ["version"] = Whole("Its version now."),
        }));
        document.AddComponent(Import, CalculatorSchemas.Object("What an import changes or would change.", new()
        {
            ["status"] = Words("The outcome.", [ImportJson.Planned, ImportJson.Committed, ImportJson.Unchanged]),
            ["format"] = CalculatorSchemas.Text("What the file was read as."),
            ["revision"] = Whole("The revision that it became, or the present one."),
            ["based_on_revision"] = Whole("The revision that the file was compared with."),
            ["records"] = Whole("Records in the file."),
            ["added"] = Whole("Records it adds."),
            ["changed"] = Whole("Records it changes."),
            ["removed"] = Whole("Records it removes or retires."),
            ["changes"] = List("The first thousand of them.", Change(document)),
        }));
    }

    private static OpenApiSchema Change(OpenApiDocument document) => CalculatorSchemas.Object("A changed record.", new()
    {
        ["kind"] = Words("Which list it is in.", RecordKinds.All.Select(kind => kind.Key)),
        ["id"] = CalculatorSchemas.Text("Its id."),
        ["name"] = CalculatorSchemas.Text("Its name."),
        ["change"] = CalculatorSchemas.Text("Whether it is added, changed, retired or removed."),
        ["fields"] = List("In what it differs, when it is changed.", new OpenApiSchemaReference("FieldChange", document)),
    });

    private static OpenApiSchema Of(string description, IEnumerable<RecordField> fields, OpenApiDocument document)
    {
        var all = fields.ToList();
        return new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Description = description,
            Properties = all.ToDictionary(field => field.Key, IOpenApiSchema (field) => Of(field, document)),
            Required = all.Where(field => field.IsRequired).Select(field => field.Key).ToHashSet(),
        };
    }

    private static OpenApiSchema Of(RecordField field, OpenApiDocument document) => field.Kind switch
    {
        ValueKind.Facts => List(field.Label, new OpenApiSchemaReference(Fact, document)),
        ValueKind.References => List($"{field.Label}: ids of {string.Join(" or ", field.RefersTo)}.", new OpenApiSchema { Type = JsonSchemaType.String }),
        ValueKind.Reference => CalculatorSchemas.Text($"{field.Label}: an id of {string.Join(" or ", field.RefersTo)}."),
        ValueKind.Choice => Words(field.Label, field.Choices),
        ValueKind.Flag => new OpenApiSchema { Type = JsonSchemaType.Boolean | JsonSchemaType.Null, Description = field.Label },
        ValueKind.Date => new OpenApiSchema { Type = JsonSchemaType.String | JsonSchemaType.Null, Description = $"{field.Label}: a day, a month or a year; null when undated." },
        ValueKind.Text or ValueKind.Prose => CalculatorSchemas.Text(field.Label),
        _ => throw new ArgumentException($"'{field.Key}' holds a {field.Kind}, which the document does not know; add it here."),
    };

    private static OpenApiSchema Words(string description, IEnumerable<string> words) =>
        new() { Type = JsonSchemaType.String, Description = description, Enum = [.. words.Select(JsonNode (word) => JsonValue.Create(word))] };

    private static OpenApiSchema List(string description, IOpenApiSchema items) => new() { Type = JsonSchemaType.Array, Description = description, Items = items };

    private static OpenApiSchema Whole(string description) => new() { Type = JsonSchemaType.Integer, Description = description };
}
