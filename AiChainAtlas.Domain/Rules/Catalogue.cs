namespace AiChainAtlas.Domain.Rules;

/// <summary>One list of the content, searchable by id and able to name the place of each of its items.</summary>
internal sealed class Catalogue<T>
{
    private readonly string name;
    private readonly Func<T, string> idOf;
    private readonly IReadOnlyList<int>? judged;
    private Dictionary<string, T>? firstById;
    private int[]? occurrences;

    /// <param name="name">The name of the list.</param>
    /// <param name="items">All of it: what may be referred to.</param>
    /// <param name="idOf">The id of an item.</param>
    /// <param name="judged">Positions of the items that rules look at; null for all of them.</param>
    public Catalogue(string name, IReadOnlyList<T> items, Func<T, string> idOf, IReadOnlyList<int>? judged = null)
    {
        this.name = name;
        this.idOf = idOf;
        this.judged = judged;
        Items = items;
    }

    public IReadOnlyList<T> Items { get; }

    /// <summary>Every item that is judged, with its place.</summary>
    public IEnumerable<Place<T>> Places => judged is null
        ? Items.Select((item, position) => new Place<T>(this, item, position))
        : judged.Select(position => new Place<T>(this, Items[position], position));

    // Made when a rule first asks: a save of one entry asks few lists.
    private Dictionary<string, T> FirstById => firstById ??= Index();

    public string IdOf(T item) => idOf(item) ?? "";

    public bool Has(string? id) => id is not null && FirstById.ContainsKey(id);

    public T? Find(string? id) => id is null ? default : FirstById.GetValueOrDefault(id);

    /// <summary>How many items up to this one bear its id, counting itself.</summary>
    public int OccurrenceOf(int position) => judged is null ? (occurrences ??= CountOccurrences())[position] : CountUpTo(position);

    /// <summary>Id of the item, numbered when it is not the first of that id; its position when it has none.</summary>
    public string PathOf(int position)
    {
        var id = IdOf(Items[position]);
        var occurrence = id.Length == 0 ? 1 : OccurrenceOf(position);
        return id.Length == 0 ? $"{name}/{position}" : occurrence == 1 ? $"{name}/{id}" : $"{name}/{id}#{occurrence}";
    }

    private Dictionary<string, T> Index()
    {
        var index = new Dictionary<string, T>(Items.Count, StringComparer.Ordinal);
        foreach (var item in Items)
        {
            index.TryAdd(IdOf(item), item);
        }

        return index;
    }

    private int[] CountOccurrences()
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. Items.Select(item => seen[IdOf(item)] = seen.GetValueOrDefault(IdOf(item)) + 1)];
    }

    private int CountUpTo(int position)
    {
        var id = IdOf(Items[position]);
        var count = 1;
        for (var i = 0; i < position; i++)
        {
            count += IdOf(Items[i]) == id ? 1 : 0;
        }

        return count;
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
