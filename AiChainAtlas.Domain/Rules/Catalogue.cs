namespace AiChainAtlas.Domain.Rules;

/// <summary>One list of the content, searchable by id and able to name the place of each of its items.</summary>
internal sealed class Catalogue<T>
{
    private readonly string name;
    private readonly Func<T, string> idOf;
    private readonly Dictionary<string, T> firstById = new(StringComparer.Ordinal);
    private int[]? occurrences;

    private readonly Func<T, bool> isJudged;

    /// <param name="name">The name of the list.</param>
    /// <param name="items">All of it: what may be referred to.</param>
    /// <param name="idOf">The id of an item.</param>
    /// <param name="isJudged">Whether rules look at an item.</param>
    public Catalogue(string name, IReadOnlyList<T> items, Func<T, string> idOf, Func<T, bool> isJudged)
    {
        this.isJudged = isJudged;
        this.name = name;
        this.idOf = idOf;
        Items = items;
        foreach (var item in items)
        {
            firstById.TryAdd(IdOf(item), item);
        }
    }

    public IReadOnlyList<T> Items { get; }

    /// <summary>Every item that is judged, with its place.</summary>
    public IEnumerable<Place<T>> Places => Items.Select((item, position) => new Place<T>(this, item, position)).Where(place => isJudged(place.Item));

    public string IdOf(T item) => idOf(item) ?? "";

    public bool Has(string? id) => id is not null && firstById.ContainsKey(id);

    public T? Find(string? id) => id is null ? default : firstById.GetValueOrDefault(id);

    /// <summary>How many items up to this one bear its id, counting itself.</summary>
    public int OccurrenceOf(int position) => (occurrences ??= CountOccurrences())[position];

    /// <summary>Id of the item, numbered when it is not the first of that id; its position when it has none.</summary>
    public string PathOf(int position)
    {
        var id = IdOf(Items[position]);
        var occurrence = id.Length == 0 ? 1 : OccurrenceOf(position);
        return id.Length == 0 ? $"{name}/{position}" : occurrence == 1 ? $"{name}/{id}" : $"{name}/{id}#{occurrence}";
    }

    private int[] CountOccurrences()
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. Items.Select(item => seen[IdOf(item)] = seen.GetValueOrDefault(IdOf(item)) + 1)];
    }
}

/// <summary>An item where it stands; its path is put together only when a rule needs it.</summary>
internal readonly record struct Place<T>(Catalogue<T> Catalogue, T Item, int Position)
{
    public string Id => Catalogue.IdOf(Item);

    public string Path => Catalogue.PathOf(Position);

    public Breach Breach(string part, string message) => new($"{Path}/{part}", message);
}

/// <summary>A finding before the rule puts its name to it.</summary>
internal readonly record struct Breach(string Path, string Message);
