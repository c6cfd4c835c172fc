using System.Text.Encodings.Web;
using System.Text.Json;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Records;

namespace AiChainAtlas.Data.Exchange.Writing;

/// <summary>Writes content as JSON.</summary>
internal static class JsonText
{
    // Names in every script stay readable; the file is data to download and never part of a page.
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(Stream stream, AtlasContent content)
    {
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            foreach (var kind in RecordKinds.All)
            {
                json.WriteStartArray(kind.Key);
                foreach (var record in kind.AllIn(content))
                {
                    kind.Write(record).WriteTo(json);
                }

                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }
}
