using AiChainAtlas.Data.Exchange.Reading;
using AiChainAtlas.Data.Exchange.Writing;
using AiChainAtlas.Domain.Chain;

namespace AiChainAtlas.Data.Exchange.Formats;

/// <summary>The same as JSON in YAML without anchors and tags.</summary>
internal sealed class YamlFormat : AtlasFormat
{
    public override string Key => "yaml";

    public override string Label => "YAML";

    public override string Meaning => "A list for each kind of record, easy to read and to compare.";

    public override string MediaType => "application/yaml";

    public override string Extension => "yaml";

    public override IReadOnlyList<string> OtherMediaTypes => ["text/yaml", "application/x-yaml", "text/x-yaml"];

    public override void Write(Stream stream, Atlas atlas) => YamlLines.Write(stream, YamlLines.Document(atlas.Content));

    internal override bool Recognises(ImportFile file) => !file.IsZip && file.Extension is "yaml" or "yml";

    internal override void Read(ImportFile file, IRecordSink sink) => YamlRecords.Read(file, sink);
}
