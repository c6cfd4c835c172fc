using AiChainAtlas.Data.Exchange.Reading;
using AiChainAtlas.Data.Exchange.Writing;
using AiChainAtlas.Domain.Chain;

namespace AiChainAtlas.Data.Exchange.Formats;

/// <summary>Everything for keeping: data, tables, their description, licence and schema.</summary>
internal sealed class ZipFormat : AtlasFormat
{
    public override string Key => "zip";

    public override string Label => "Zip";

    public override string Meaning => "Everything for an archive: data as JSON and as tables, with metadata, licence and JSON schema.";

    public override string MediaType => "application/zip";

    public override string Extension => "zip";

    public static bool HoldsAtlas(ImportFile file)
    {
        using var zip = ZipFiles.Open(file);
        return zip.Names.Contains(Archive.Data);
    }

    public override void Write(Stream stream, Atlas atlas)
    {
        using var zip = new StoredZip(stream);
        foreach (var (name, content) in Archive.Files(atlas.Content))
        {
            zip.Add(name, content);
        }
    }

    internal override bool Recognises(ImportFile file) => file.IsZip && HoldsAtlas(file);

    internal override void Read(ImportFile file, IRecordSink sink)
    {
        using var zip = ZipFiles.Open(file);
        if (Archive.ChangedTable(zip) is { } table)
        {
            throw ImportRefusedException.At(ImportProblem.Unreadable, table, 1,
                $"{table} was changed inside this zip, which is read from its {Archive.Data}; import the table by itself.");
        }

        using var data = zip.Unpack(Archive.Data);
        JsonRecords.Read(data, sink);
    }
}
