using AiChainAtlas.Data.Exchange.Reading;
using AiChainAtlas.Data.Exchange.Writing;
using AiChainAtlas.Domain.Chain;

namespace AiChainAtlas.Data.Exchange.Formats;

/// <summary>A zip of CSV tables, one for each kind of record; facts have one of their own. One table alone can be imported too.</summary>
internal sealed class CsvFormat : AtlasFormat
{
    public override string Key => "csv";

    public override string Label => "CSV";

    public override string Meaning => "A zip of tables for spreadsheets, one for each kind of record and one of the facts of entries.";

    public override string MediaType => "application/zip";

    public override string Extension => "csv.zip";

    public override IReadOnlyList<string> OtherMediaTypes => [CsvTables.MediaType.Split(';')[0]];

    public override void Write(Stream stream, Atlas atlas)
    {
        using var zip = new StoredZip(stream);
        foreach (var table in CsvTables.Names)
        {
            zip.Add($"{table}.csv", CsvTables.Write(table, atlas.Content));
        }
    }

    internal override bool Recognises(ImportFile file) => file.IsZip ? !ZipFormat.HoldsAtlas(file) : file.Extension == "csv";

    internal override void Read(ImportFile file, IRecordSink sink)
    {
        if (!file.IsZip)
        {
            CsvRecords.ReadOne(file.Name, file.Open(), sink);
            return;
        }

        using var zip = ZipFiles.Open(file);
        CsvRecords.ReadAll(zip.Names.ToDictionary(name => name, name => (Func<Stream>)(() => zip.Read(name))), sink);
    }
}
