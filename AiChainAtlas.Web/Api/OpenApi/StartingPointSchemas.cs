using AiChainAtlas.Domain.Calculators.Declaring;
using AiChainAtlas.Domain.Calculators.Exploring;
using AiChainAtlas.Domain.Calculators.Reading;
using AiChainAtlas.Domain.Compute;
using Microsoft.OpenApi;

namespace AiChainAtlas.Web.Api.OpenApi;

/// <summary>The keys that fill inputs of a calculator from the store: a model, a chip, a precision, a listed price.</summary>
internal static class StartingPointSchemas
{
    /// <summary>Whether a request without this input is refused whatever else it sends.</summary>
    public static bool IsRequired(Input input) => input.Required == Condition.Always && !StartingPoint.Fills(input);

    public static IEnumerable<KeyValuePair<string, IOpenApiSchema>> Of(Calculator calculator) =>
        StartingPointReader.KeysOf(calculator).Select(
            key => KeyValuePair.Create(key, (IOpenApiSchema)CalculatorSchemas.Text(Describe(calculator, key))));

    public static IEnumerable<OpenApiParameter> Parameters(Calculator calculator) =>
        StartingPointReader.KeysOf(calculator).Select(key => new OpenApiParameter
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
            StartingPointReader.ModelKey =>
                ("Id or name of a model of the atlas, or a part of the name that only one has; its reported figures, chip, precision and the price of that chip fill", Keys(input => StartingPoint.GoesWithModel(calculator, input) && StartingPoint.Fills(input))),
            StartingPointReader.ChipKey =>
                ("Name of an accelerator of the atlas, or a part of it that only one has; its data sheet and the median of its on-demand offers of the last 12 months fill", Keys(StartingPoint.GoesWithChip)),
            StartingPointReader.PrecisionKey =>
                ($"One of {string.Join(", ", Precision.All.Select(known => known.Key))}; left out, the model's on its own chip, otherwise bf16; it fills", Keys(StartingPoint.IsOfPrecision)),
            _ => (
                "Id of a listed price, or provider, terms and date of one of the chip that is named beside it; it fills",
                    Keys(input => input.IsChipPrice)),
        };
        return $"{record} {fills}, as far as they are on record. Inputs that are sent win, also when they are sent blank or null.";

        string Keys(Func<NumberInput, bool> isFilled) =>
            string.Join(", ", calculator.NumberInputs.Where(isFilled).Select(input => input.Key));
    }
}
