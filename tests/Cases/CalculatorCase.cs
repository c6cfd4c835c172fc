using System.Text.Json;
using AiChainAtlas.Domain.Calculators.Reading;

namespace AiChainAtlas.Tests.Cases;

/// <summary>A published or derived result that a calculator must give, whichever way it is asked.</summary>
public sealed record CalculatorCase(string Calculator, string Name, JsonElement Inputs, JsonElement Expected, JsonElement Tolerance, string Source)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public static readonly IReadOnlyList<CalculatorCase> All =
        JsonSerializer.Deserialize<CalculatorCase[]>(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "calculator-cases.json")), Options)!;

    /// <summary>Names the case in lists of tests.</summary>
    public string Id => $"{Calculator}/{Name}";

    public static CalculatorCase Find(string id) => All.Single(known => known.Id == id);

    /// <summary>The error word, when the inputs have to be refused.</summary>
    public string? Error => Expected.TryGetProperty("error", out var error) ? error.GetString() : null;

    /// <summary>The inputs as a body of the API holds them.</summary>
    public RawInput Raw(string key) => !Inputs.TryGetProperty(key, out var value) ? RawInput.Absent : value.ValueKind switch
    {
        JsonValueKind.Number => RawInput.Of(value.GetDouble()),
        JsonValueKind.True or JsonValueKind.False => RawInput.Of(value.GetBoolean()),
        JsonValueKind.String => RawInput.Word(value.GetString()),
        _ => RawInput.Absent,
    };

    /// <summary>The inputs as the query part of an address.</summary>
    public string Query => string.Join('&', Inputs.EnumerateObject().Select(p =>
        $"{p.Name}={Uri.EscapeDataString(p.Value.ValueKind == JsonValueKind.String ? p.Value.GetString()! : p.Value.GetRawText())}"));

    /// <summary>Says how the outputs miss what is expected; empty when they do not.</summary>
    /// <param name="output">The value of an output: double, bool, string or null.</param>
    public IReadOnlyList<string> Misses(Func<string, object?> output) =>
    [
        .. from expected in Expected.EnumerateObject()
           let got = output(expected.Name)
           where !Matches(expected.Value, got)
           select $"{expected.Name} is {got ?? "null"}, expected {expected.Value.GetRawText()}",
    ];

    private bool Matches(JsonElement expected, object? got) => expected.ValueKind switch
    {
        JsonValueKind.Null => got is null,
        JsonValueKind.True or JsonValueKind.False => got is bool flag && flag == expected.GetBoolean(),
        JsonValueKind.String => got is string word && word == expected.GetString(),
        _ => got is double number && Math.Abs(number - expected.GetDouble()) <= Allowed(expected.GetDouble()),
    };

    private double Allowed(double expected) =>
        Tolerance.TryGetProperty("rel", out var rel) ? rel.GetDouble() * Math.Abs(expected)
        : Tolerance.TryGetProperty("abs", out var abs) ? abs.GetDouble()
        : 0;
}
