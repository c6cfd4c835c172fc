using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Provenance;

namespace AiChainAtlas.Domain.Browse;

/// <summary>A column of the table of entries.</summary>
/// <param name="Key">The word used in addresses and in the CSV header.</param>
/// <param name="Label">What people read.</param>
/// <param name="Text">The cell; null when nothing is known.</param>
/// <param name="InTableByDefault">Whether it shows unless told otherwise.</param>
/// <param name="SortKey">What to order by where the text is not it.</param>
public sealed record EntryColumn(
    string Key,
    string Label,
    Func<Atlas, Entry, string?> Text,
    bool InTableByDefault = false,
    Func<Atlas, Entry, IComparable?>? SortKey = null);

/// <summary>Every column: what an entry is, then its fields, then how well it is known.</summary>
public static class EntryColumns
{
    public static readonly EntryColumn Name = new("name", "Name", (_, e) => e.Name, true, (_, e) => NameOrder.KeyOf(e.Name));
    public static readonly EntryColumn Lane = new("lane", "Lane", (a, e) => a.LinkOf(e).Lane.Label(), true);

    public static readonly EntryColumn Link = new(
        "link", "Link", (a, e) => a.LinkOf(e).Name, true, (a, e) => (a.LinkOf(e).Lane, a.LinkOf(e).Order));

    public static readonly EntryColumn Place = new(
        "rank",
        "Rank on its link",
        (a, e) => a.PlaceOn(e.LinkId, e.Id)?.ToString(System.Globalization.CultureInfo.InvariantCulture),
        SortKey: (a, e) => a.PlaceOn(e.LinkId, e.Id));

    public static readonly EntryColumn Stage = new(
        "stage",
        "Stage",
        (a, e) => a.StageOf(a.LinkOf(e))?.Name,
        SortKey: (a, e) => a.StageOf(a.LinkOf(e))?.Order);

    public static readonly EntryColumn Origin = new("origin", "Origin", (_, e) => e.Origin.Label());

    public static readonly EntryColumn Sources = new(
        "sources",
        "Sources",
        (_, e) => SourceCount(e).ToString(System.Globalization.CultureInfo.InvariantCulture),
        true,
        (_, e) => SourceCount(e));

    public static readonly EntryColumn AsOf = new(
        "as_of", "Last checked", (_, e) => NewestFact(e)?.ToString(), true, (_, e) => NewestFact(e)?.Start);

    public static readonly IReadOnlyList<EntryColumn> All =
    [
        Name, Lane, Link, Stage, Place,
        .. EntryFields.All.Select(OfField),
        Origin, Sources, AsOf,
    ];

    public static readonly IReadOnlyList<EntryColumn> Default = [.. All.Where(c => c.InTableByDefault)];

    public static EntryColumn? Find(string key) => All.FirstOrDefault(c => c.Key == key);

    /// <summary>How many publications were read for the entry.</summary>
    public static int SourceCount(Entry entry) =>
        entry.Facts.SelectMany(f => f.SourceIds).Where(id => id != Source.FromMemory).Distinct().Count();

    /// <summary>The newest as-of date among the current facts; null when none is dated.</summary>
    public static PartialDate? NewestFact(Entry entry) => entry.Facts
        .Where(f => f.Rank != Rank.Deprecated && f.AsOf.IsDated)
        .Select(f => (PartialDate?)f.AsOf)
        .Max();

    private static EntryColumn OfField(EntryField field) => new(
        field.Key,
        field.Label,
        (_, entry) => field == EntryFields.Status
            ? EntryStatus.Of(entry).Label
            : field.Multiple ? Join(entry.Values(field)) : entry.Value(field),
        field.InTableByDefault);

    private static string? Join(IEnumerable<string> values)
    {
        var text = string.Join("; ", values);
        return text.Length == 0 ? null : text;
    }
}
