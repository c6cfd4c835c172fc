using System.Text.Json.Nodes;
using AiChainAtlas.Domain.Units;
using Microsoft.OpenApi;

namespace AiChainAtlas.Web.Api.OpenApi;

/// <summary>Values as the document's model takes them.</summary>
internal static class Json
{
    /// <summary>A number as the text that stands in the document.</summary>
    public static string Of(double number) => QuantityFormat.Exact(number);

    public static Dictionary<string, IOpenApiExtension> Unit(Unit unit) => new() { ["x-unit"] = new JsonNodeExtension(JsonValue.Create(unit.Key)) };

    public static Dictionary<string, OpenApiMediaType> Content(IOpenApiSchema schema) => new() { ["application/json"] = new OpenApiMediaType { Schema = schema } };
}
