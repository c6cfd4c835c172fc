using AiChainAtlas.Domain.Chain;

namespace AiChainAtlas.Domain.Records;

/// <summary>A content into which records are put one after another: what <see cref="RecordKind.Put"/> does, at the cost of the records and not of their lists.</summary>
/// <param name="content">What it begins with.</param>
/// <param name="expected">About how many records will be put.</param>
public sealed class ContentDraft(AtlasContent content, int expected)
{
    // Below it, going through a list costs less than indexing it.
    private const int Few = 8;

    private readonly Dictionary<RecordKind, IndexedList> lists = [];
    private AtlasContent content = content;

    public object? Find(RecordKind kind, string id) => expected <= Few ? kind.Find(content, id) : ListOf(kind).Find(id);

    /// <summary>Puts a record in the place of the one of that id: at the end when new, gone when null.</summary>
    public void Put(RecordKind kind, string id, object? record)
    {
        if (expected <= Few)
        {
            content = kind.Put(content, id, record);
        }
        else
        {
            ListOf(kind).Put(id, record);
        }
    }

    /// <summary>The content with everything that was put.</summary>
    public AtlasContent Finish() => lists.Where(list => list.Value.IsChanged).Aggregate(content, (made, list) => list.Key.Replace(made, list.Value.Records));

    private IndexedList ListOf(RecordKind kind) => lists.TryGetValue(kind, out var list) ? list : lists[kind] = new IndexedList(kind, content);

    private sealed class IndexedList
    {
        private readonly List<object?> records;
        private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);

        public IndexedList(RecordKind kind, AtlasContent content)
        {
            records = [.. kind.AllIn(content)];
            for (var i = 0; i < records.Count; i++)
            {
                places.TryAdd(kind.IdOf(records[i]!), i);
            }
        }

        public bool IsChanged { get; private set; }

        public IEnumerable<object> Records => records.OfType<object>();

        public object? Find(string id) => places.TryGetValue(id, out var place) ? records[place] : null;

        public void Put(string id, object? record)
        {
            IsChanged = true;
            if (places.TryGetValue(id, out var place))
            {
                records[place] = record;
                if (record is null)
                {
                    places.Remove(id);
                }
            }
            else if (record is not null)
            {
                places[id] = records.Count;
                records.Add(record);
            }
        }
    }
}
