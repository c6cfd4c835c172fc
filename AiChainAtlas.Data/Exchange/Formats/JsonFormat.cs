using AiChainAtlas.Data.Exchange.Reading;
using AiChainAtlas.Data.Exchange.Writing;
using AiChainAtlas.Domain.Chain;

namespace AiChainAtlas.Data.Exchange.Formats;

/// <summary>One JSON object with a list for each kind of record.</summary>
internal sealed class JsonFormat : AtlasFormat
{
    public override string Key => "json";

    public override string Label => "JSON";

    public override string Meaning => "One object with a list for each kind of record.";

    public override string MediaType => "application/json";

    public override string Extension => "json";

    public override void Write(Stream stream, Atlas atlas) => JsonText.Write(stream, atlas.Content);

    internal override bool Recognises(ImportFile file) => !file.IsZip && (file.Extension == Extension || (file.Extension.Length == 0 && file.Head.TrimStart().StartsWith('{')));

    internal override void Read(ImportFile file, IRecordSink sink) => JsonRecords.Read(file, sink);
}
