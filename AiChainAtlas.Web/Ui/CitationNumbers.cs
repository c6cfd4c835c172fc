using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Provenance;

namespace AiChainAtlas.Web.Ui;

/// <summary>Numbers the sources of one page in the order in which they are first cited.</summary>
public sealed class CitationNumbers
{
    private readonly List<string> ids;

    /// <param name="sourceIds">Ids in the order in which the page cites them; repeats and "from memory" take no number.</param>
    public CitationNumbers(IEnumerable<string> sourceIds) => ids = [.. sourceIds.Where(id => id != Source.FromMemory).Distinct()];

    /// <summary>Ids in the order of their numbers.</summary>
    public IReadOnlyList<string> SourceIds => ids;

    /// <summary>The number of the best source of a fact; <c>[unsourced]</c> where none was read.</summary>
    public string LabelOf(Fact fact) => fact.IsSourced ? LabelOf(fact.SourceIds.Where(id => id != Source.FromMemory).Take(1)) : "[unsourced]";

    /// <summary>The numbers of several sources, runs joined: <c>[1–3, 7]</c>.</summary>
    public string LabelOf(IEnumerable<string> sourceIds)
    {
        var numbers = sourceIds.Where(id => id != Source.FromMemory).Select(id => ids.IndexOf(id) + 1).Distinct().Order().ToList();
        var runs = new List<string>();
        for (var i = 0; i < numbers.Count;)
        {
            var end = i;
            while (end + 1 < numbers.Count && numbers[end + 1] == numbers[end] + 1)
            {
                end++;
            }

            runs.Add(end == i ? $"{numbers[i]}" : end == i + 1 ? $"{numbers[i]}, {numbers[end]}" : $"{numbers[i]}–{numbers[end]}");
            i = end + 1;
        }

        return $"[{string.Join(", ", runs)}]";
    }

    /// <summary>Numbers for the facts of an entry in the order in which <paramref name="fields"/> show them, then its relations.</summary>
    public static CitationNumbers Of(Atlas atlas, Entry entry, IEnumerable<EntryField> fields) => new(
        fields.SelectMany(entry.FactsOf).SelectMany(fact => fact.SourceIds)
            .Concat(atlas.NeighboursOf(entry.Id).SelectMany(n => n.Relation.SourceIds)));
}
