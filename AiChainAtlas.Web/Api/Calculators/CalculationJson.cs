using System.Text.Json;
using AiChainAtlas.Domain.Calculators.Declaring;
using AiChainAtlas.Domain.Calculators.Exploring;
using AiChainAtlas.Domain.Calculators.Reading;

namespace AiChainAtlas.Web.Api.Calculators;

/// <summary>Writes results of calculators as JSON: straight into the buffer, because these are the answers asked for most.</summary>
internal static class CalculationJson
{
    /// <summary>One result with all that is said about it, or the first problem with the inputs.</summary>
    public static InputProblem? Calculate(EncodedCalculator encoded, CalculatorQuery query, Utf8JsonWriter json)
    {
        var (values, problem) = query.Read();
        if (problem is not null)
        {
            return problem;
        }

        var run = Calculation.Of(values!);
        json.WriteStartObject();
        json.WriteString("calculator", encoded.Slug);
        WriteInputs(json, encoded, values!);
        WriteOutputs(json, encoded, run.Outputs);
        json.WriteString("formula", string.Join('\n', [encoded.Formula, .. run.Working]));
        json.WritePropertyName("sources");
        json.WriteRawValue(encoded.Sources, skipInputValidation: true);
        WriteNotes(json, [.. run.Notes.Select(note => note.Text), .. run.Silences, .. query.Origins, .. query.Sent.Ignored(encoded.Keys)]);
        json.WriteEndObject();
        return null;
    }

    /// <summary>The inputs that have a value, sent or by default.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="encoded">The calculator.</param>
    /// <param name="values">The inputs.</param>
    /// <param name="leftOut">An input that has many values.</param>
    public static void WriteInputs(Utf8JsonWriter json, EncodedCalculator encoded, InputValues values, Input? leftOut = null)
    {
        json.WriteStartObject("inputs");
        foreach (var (input, key) in encoded.Inputs)
        {
            if (input == leftOut || !values.Has(input))
            {
                continue;
            }

            switch (input)
            {
                case NumberInput number when double.IsFinite(values[number]):
                    json.WriteNumber(key, values[number]);
                    break;
                case FlagInput flag:
                    json.WriteBoolean(key, values[flag]);
                    break;
                case ChoiceInput choice:
                    json.WriteString(key, values[choice]);
                    break;
            }
        }

        json.WriteEndObject();
    }

    public static void WriteNotes(Utf8JsonWriter json, IEnumerable<string> notes)
    {
        json.WriteStartArray("notes");
        foreach (var note in notes)
        {
            json.WriteStringValue(note);
        }

        json.WriteEndArray();
    }

    /// <summary>A number, or null where it cannot be said.</summary>
    public static void WriteNumber(Utf8JsonWriter json, string key, double? number)
    {
        if (number is { } value)
        {
            json.WriteNumber(key, value);
        }
        else
        {
            json.WriteNull(key);
        }
    }

    private static void WriteOutputs(Utf8JsonWriter json, EncodedCalculator encoded, OutputValues results)
    {
        json.WriteStartObject("outputs");
        foreach (var (output, key) in encoded.Outputs)
        {
            switch (output)
            {
                case NumberOutput number when results[number] is { } value:
                    json.WriteNumber(key, value);
                    break;
                case FlagOutput flag when results[flag] is { } yes:
                    json.WriteBoolean(key, yes);
                    break;
                case WordOutput word when results[word] is { } text:
                    json.WriteString(key, text);
                    break;
                default:
                    json.WriteNull(key);
                    break;
            }
        }

        json.WriteEndObject();
    }
}
