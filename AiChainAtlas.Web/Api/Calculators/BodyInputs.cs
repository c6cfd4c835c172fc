using System.Buffers;
using System.Text;
using System.Text.Json;
using AiChainAtlas.Domain.Calculators.Reading;

namespace AiChainAtlas.Web.Api.Calculators;

/// <summary>Reads the inputs of a calculator from a JSON object: numbers, booleans and words as what they are.</summary>
internal static class BodyInputs
{
    // The reader counts depth in bits and does not recurse, so that a value nested as deep as a body can hold is passed over
    // and reported as what is wrong with its key.
    private static readonly JsonReaderOptions Options = new() { MaxDepth = JsonBody.MostBytes };

    public static (SentInputs? Sent, InputProblem? Problem) Read(ReadOnlySequence<byte> body)
    {
        try
        {
            var json = new Utf8JsonReader(body, Options);
            return ReadObject(ref json) is { } sent ? (sent, null) : (null, JsonBody.NotAnObject);
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException)
        {
            // The second of them: text that is not valid Unicode.
            return (null, JsonBody.NotJson);
        }
    }

    private static SentInputs? ReadObject(ref Utf8JsonReader json)
    {
        json.Read();
        if (json.TokenType != JsonTokenType.StartObject)
        {
            return null;
        }

        var sent = new SentInputs();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var key = json.GetString()!;
            json.Read();
            sent.Add(key, ReadValue(ref json));
        }

        // Text after the object is an error of its own.
        json.Read();
        return sent;
    }

    private static RawInput ReadValue(ref Utf8JsonReader json)
    {
        switch (json.TokenType)
        {
            case JsonTokenType.Number:
                return json.TryGetDouble(out var number) && double.IsFinite(number) ? RawInput.Of(number) : RawInput.Word(Digits(ref json));
            case JsonTokenType.True or JsonTokenType.False:
                return RawInput.Of(json.GetBoolean());
            case JsonTokenType.String:
                return RawInput.Word(json.GetString());
            case JsonTokenType.Null:
                return RawInput.Absent;
            default:
                json.Skip();
                return RawInput.Structure;
        }
    }

    // A number beyond what a double holds is quoted as it came and refused.
    private static string Digits(ref Utf8JsonReader json) => Encoding.ASCII.GetString(json.HasValueSequence ? json.ValueSequence.ToArray() : json.ValueSpan);
}
