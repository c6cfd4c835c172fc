using AiChainAtlas.Domain.Provenance;

namespace AiChainAtlas.Web.Ui;

/// <summary>Numbers the sources of one page in the order in which they are first cited.</summary>
public sealed class CitationNumbers
{
    private readonly List<string> ids = [];

    /// <summary>Ids in the order of their numbers.</summary>
    public IReadOnlyList<string> SourceIds => ids;

    /// <summary>The label of a citation, runs joined: <c>[1–3, 7]</c>; <c>[unsourced]</c> where none was read.</summary>
    public string LabelOf(Fact fact) => fact.IsSourced ? LabelOf(fact.SourceIds) : "[unsourced]";

    public string LabelOf(IEnumerable<string> sourceIds)
    {
        var numbers = sourceIds.Where(id => id != Source.FromMemory).Select(NumberOf).Order().ToList();
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

    private int NumberOf(string id)
    {
        if (!ids.Contains(id))
        {
            ids.Add(id);
        }

        return ids.IndexOf(id) + 1;
    }
}
