using AiChainAtlas.Domain.Calculators.Declaring;
using AiChainAtlas.Domain.Calculators.Exploring;
using AiChainAtlas.Domain.Calculators.Reading;
using Microsoft.OpenApi;

namespace AiChainAtlas.Web.Api.OpenApi;

/// <summary>The keys that fill inputs of a calculator from the store: a model, a chip, a listed price.</summary>
internal static class StartingPointSchemas
{
    /// <summary>Whether a request without this input is refused whatever else it sends.</summary>
    public static bool IsRequired(Input input) => input.Required == Condition.Always && !StartingPoint.Fills(input);

    public static IEnumerable<KeyValuePair<string, IOpenApiSchema>> Of(Calculator calculator) =>
        StartingPointReader.KeysOf(calculator).Select(key => KeyValuePair.Create(key, (IOpenApiSchema)CalculatorSchemas.Text(Describe(calculator, key))));

    public static IEnumerable<OpenApiParameter> Parameters(Calculator calculator) => StartingPointReader.KeysOf(calculator).Select(key => new OpenApiParameter
    {
        Name = key,
        In = ParameterLocation.Query,
        Description = Describe(calculator, key),
        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
    });

    private static string Describe(Calculator calculator, string key)
    {
        var (record, fills) = key switch
        {
            StartingPointReader.ModelKey => ("Id or name of a model of the atlas, or a part of the name that only one has; its reported figures fill", Keys(input => input.FromModel is not null)),
            StartingPointReader.ChipKey => ("Name of an accelerator of the atlas, or a part of it that only one has; its data sheet fills", Keys(input => input.FromAccelerator is not null)),
            _ => ("Id of a listed price, or provider, terms and date of one of the chip that is named beside it; it fills", Keys(input => input.IsChipPrice)),
        };
        return $"{record} {fills}, as far as they are on record. Inputs that are sent win, also when they are sent blank or null.";

        string Keys(Func<NumberInput, bool> isFilled) => string.Join(", ", calculator.NumberInputs.Where(isFilled).Select(input => input.Key));
    }
}
