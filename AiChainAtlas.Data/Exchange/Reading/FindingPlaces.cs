using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Records;
using AiChainAtlas.Domain.Rules;

namespace AiChainAtlas.Data.Exchange.Reading;

/// <summary>
/// Finds the lines of what rules found, by reading the file a second time: places of everything would have to be kept for the
/// few files that break a rule.
/// </summary>
internal sealed class FindingPlaces : IRecordSink
{
    private readonly RecordCollector maker;
    private readonly ILookup<(RecordKind, string), (int Number, string Within)> wanted;
    private readonly Dictionary<int, ImportPlace> places = [];

    private FindingPlaces(RecordCollector maker, IEnumerable<(int Number, RecordKind Kind, string Id, string Within)> wanted)
    {
        this.maker = maker;
        this.wanted = wanted.ToLookup(w => (w.Kind, w.Id), w => (w.Number, w.Within));
    }

    public AtlasContent Current => maker.Current;

    /// <summary>The findings with their lines; those about what the file does not hold stand at its first line.</summary>
    /// <param name="format">Reads the file.</param>
    /// <param name="file">What was read.</param>
    /// <param name="maker">Made the records.</param>
    /// <param name="findings">What rules found.</param>
    /// <param name="judged">The content they judged.</param>
    public static IReadOnlyList<ImportFinding> Of(AtlasFormat format, ImportFile file, RecordCollector maker, IEnumerable<Finding> findings, AtlasContent judged)
    {
        var told = findings.Take(ImportLimits.Findings).ToList();
        var sink = new FindingPlaces(maker, told.Select((finding, number) => Named(number, finding.Path, judged)).OfType<(int, RecordKind, string, string)>());
        format.Read(file, sink);
        return [.. told.Select((finding, number) => new ImportFinding(sink.places.GetValueOrDefault(number, new ImportPlace(file.Name, 1)), finding.Rule, finding.Path, finding.Message))];
    }

    public void HoldsAll(RecordKind kind)
    {
    }

    public void Take(ReadRecord read)
    {
        if (maker.Make(read, _ => { }) is { } record)
        {
            foreach (var (number, rest) in wanted[(read.Kind, read.Kind.IdOf(record))])
            {
                places.TryAdd(number, read.Locate(rest));
            }
        }
    }

    // Findings name a thing by its id, or by its position in the list where ids are no words for a path.
    private static (int Number, RecordKind Kind, string Id, string Within)? Named(int number, string path, AtlasContent judged)
    {
        var parts = path.Split('/');
        if (parts.Length < 2 || RecordKinds.Find(parts[0]) is not { } kind)
        {
            return null;
        }

        var rest = string.Join('/', parts.Skip(2));
        if (kind.Find(judged, parts[1].Split('#')[0]) is not null)
        {
            return (number, kind, parts[1].Split('#')[0], rest);
        }

        return int.TryParse(parts[1], out var position) && position < kind.AllIn(judged).Count ? (number, kind, kind.IdOf(kind.AllIn(judged)[position]), rest) : null;
    }
}
