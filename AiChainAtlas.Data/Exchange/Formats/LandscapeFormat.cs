using System.Text.RegularExpressions;
using AiChainAtlas.Data.Exchange.Reading;
using AiChainAtlas.Data.Exchange.Writing;
using AiChainAtlas.Domain.Chain;

namespace AiChainAtlas.Data.Exchange.Formats;

/// <summary>
/// The file that landscape2 draws its pictures from (https://github.com/cncf/landscape2/blob/main/docs/config/data.yml). It has room
/// for a part of what the atlas knows, so an import of it adds and changes and never removes.
/// </summary>
internal sealed partial class LandscapeFormat : AtlasFormat
{
    public override string Key => "landscape.yml";

    public override string Label => "Landscape";

    public override string Meaning => "Categories and items as CNCF's landscape2 reads them.";

    public override string MediaType => "application/yaml";

    public override string Extension => "landscape.yml";

    public override void Write(Stream stream, Atlas atlas) => YamlLines.Write(stream, LandscapeText.Document(atlas));

    internal override bool Recognises(ImportFile file) => !file.IsZip && file.Extension is "yaml" or "yml" && Beginning.IsMatch(file.Head);

    internal override void Read(ImportFile file, IRecordSink sink) => LandscapeRecords.Read(file, sink);

    [GeneratedRegex("^(categories|landscape):", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Beginning { get; }
}
