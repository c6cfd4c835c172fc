using System.Text.Json;
using AiChainAtlas.Domain.Calculators.Exploring;
using AiChainAtlas.Domain.Calculators.Reading;

namespace AiChainAtlas.Web.Api.Calculators;

/// <summary>Writes curves and ranges of calculators as JSON.</summary>
internal static class ExplorationJson
{
    /// <summary>The points of a curve, or the first problem with what was sent.</summary>
    public static InputProblem? Sweep(EncodedCalculator encoded, CalculatorQuery query, Utf8JsonWriter json)
    {
        var (sweep, values, problem) = encoded.Sweep.Read(query.Raw);
        if (sweep is null)
        {
            return problem;
        }

        json.WriteStartObject();
        json.WriteString("calculator", encoded.Slug);
        json.WriteString("vary", sweep.Input.Key);
        json.WriteString("vary_unit", sweep.Input.Unit.Key);
        json.WriteString("output", sweep.Output.Key);
        json.WriteString("output_unit", sweep.Output.Unit.Key);
        json.WriteBoolean("logarithmic", sweep.IsLogarithmic);
        CalculationJson.WriteInputs(json, encoded, values!, sweep.Input);
        json.WriteStartArray("points");
        foreach (var (at, value) in sweep.Points)
        {
            json.WriteStartObject();
            json.WriteNumber("at", at);
            CalculationJson.WriteNumber(json, "value", value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        CalculationJson.WriteNotes(json, [.. query.Origins, .. query.Sent.Ignored(encoded.SweepKeys)]);
        json.WriteEndObject();
        return null;
    }

    /// <summary>The inputs that move a result, the strongest first, or the first problem with what was sent.</summary>
    public static InputProblem? Sensitivity(EncodedCalculator encoded, CalculatorQuery query, Utf8JsonWriter json)
    {
        var (values, problem) = query.Read();
        if (problem is not null)
        {
            return problem;
        }

        var run = Calculation.Of(values!);
        var (output, outputProblem) = encoded.Sweep.Watched.Read(query.Raw, run);
        if (output is null)
        {
            return outputProblem;
        }

        json.WriteStartObject();
        json.WriteString("calculator", encoded.Slug);
        json.WriteString("output", output.Key);
        json.WriteString("output_unit", output.Unit.Key);
        CalculationJson.WriteNumber(json, "central", run.Outputs[output]);
        CalculationJson.WriteInputs(json, encoded, values!);
        json.WriteStartArray("moves");
        foreach (var move in Domain.Calculators.Exploring.Sensitivity.Of(values!, output))
        {
            Write(json, move);
        }

        json.WriteEndArray();
        CalculationJson.WriteNotes(json, [.. Silence(run, output), .. query.Origins, .. query.Sent.Ignored(encoded.SensitivityKeys)]);
        json.WriteEndObject();
        return null;
    }

    private static void Write(Utf8JsonWriter json, Sensitivity move)
    {
        json.WriteStartObject();
        json.WriteString("input", move.Input.Key);
        json.WriteNumber("low", move.Range.Low);
        json.WriteNumber("high", move.Range.High);
        CalculationJson.WriteNumber(json, "at_low", move.Results.AtLow);
        CalculationJson.WriteNumber(json, "at_high", move.Results.AtHigh);
        json.WriteNumber("swing", move.Swing);
        json.WriteEndObject();
    }

    private static string[] Silence(Calculation run, Domain.Calculators.Declaring.NumberOutput output) =>
        run.Outputs[output] is null ? [$"{output.Key}: {run.ReasonOf(output)}."] : [];
}
