using System.Globalization;
using System.Text.Json;

namespace AiChainAtlas.Data.Exchange.Reading;

/// <summary>Finds where a value stands in a JSON text.</summary>
internal static class JsonPlace
{
    /// <summary>The offset of the value at a path such as <c>facts/3/value</c>, or of the last part of it that is there.</summary>
    /// <param name="json">Begins with the value that the path starts from; more may follow.</param>
    /// <param name="path">Keys and positions with slashes between them.</param>
    public static int Find(ReadOnlySpan<byte> json, string path)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        var place = 0L;
        foreach (var part in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            var found = reader.TokenType switch
            {
                JsonTokenType.StartObject => EnterKey(ref reader, part),
                JsonTokenType.StartArray when int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var position) => EnterItem(ref reader, position),
                _ => null,
            };
            if (found is null)
            {
                break;
            }

            place = found.Value;
        }

        return (int)place;
    }

    private static long? EnterKey(ref Utf8JsonReader reader, string key)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var (isIt, place) = (reader.ValueTextEquals(key), reader.TokenStartIndex);
            reader.Read();
            if (isIt)
            {
                return place;
            }

            reader.Skip();
        }

        return null;
    }

    private static long? EnterItem(ref Utf8JsonReader reader, int position)
    {
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (position-- == 0)
            {
                return reader.TokenStartIndex;
            }

            reader.Skip();
        }

        return null;
    }
}
