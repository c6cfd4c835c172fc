using AiChainAtlas.Domain.Provenance;
using AiChainAtlas.Domain.Records;

namespace AiChainAtlas.Domain.History;

/// <summary>
/// Finds which fact became which, so that a new value, source or date reads as a change of one fact and not as one that
/// went and another that came.
/// </summary>
internal static class FactMatching
{
    public static FieldDifference.OfFacts? Between(RecordField field, IReadOnlyList<Fact> before, IReadOnlyList<Fact> after)
    {
        var pairs = new Pairs(before, after);
        pairs.Match((old, now) => old.Field == now.Field && Agreement(old, now) == FactRecord.Fields.Count);
        pairs.Match((old, now) => old.Field == now.Field && old.Value == now.Value);
        pairs.MatchNearest();

        var found = pairs.InOrder().Select(pair => new FactDifference(pair.Before, pair.After, Differences(pair.Before, pair.After))).ToList();
        var changed = found.Where(fact => fact.Fields.Count > 0).ToList();
        return changed.Count > 0 || pairs.IsReordered ? new FieldDifference.OfFacts(field, changed, pairs.IsReordered) : null;
    }

    private static IReadOnlyList<FieldDifference> Differences(Fact? before, Fact? after) =>
        [.. RecordDifference.Between(FactRecord.Fields, before, after).Where(difference => difference.Field.Key != "field")];

    private static int Agreement(Fact old, Fact now) => FactRecord.Fields.Count - RecordDifference.Between(FactRecord.Fields, old, now).Count;

    private sealed class Pairs(IReadOnlyList<Fact> before, IReadOnlyList<Fact> after)
    {
        private readonly int[] successor = [.. Enumerable.Repeat(-1, before.Count)];
        private readonly bool[] taken = new bool[after.Count];

        /// <summary>Whether facts that stayed stand in another order.</summary>
        public bool IsReordered => successor.Where(to => to >= 0).Zip(successor.Where(to => to >= 0).Skip(1)).Any(pair => pair.First > pair.Second);

        public void Match(Func<Fact, Fact, bool> fits)
        {
            for (var from = 0; from < before.Count; from++)
            {
                for (var to = 0; to < after.Count && successor[from] < 0; to++)
                {
                    Take(from, to, !taken[to] && fits(before[from], after[to]));
                }
            }
        }

        // What is left of a field goes to the fact that agrees with it most.
        public void MatchNearest()
        {
            for (var from = 0; from < before.Count; from++)
            {
                if (successor[from] < 0)
                {
                    var nearest = Enumerable.Range(0, after.Count)
                        .Where(to => !taken[to] && after[to].Field == before[from].Field)
                        .OrderByDescending(to => Agreement(before[from], after[to]))
                        .Cast<int?>().FirstOrDefault();
                    Take(from, nearest ?? -1, nearest is not null);
                }
            }
        }

        /// <summary>Those that stayed or came in the order they have now, then those that went.</summary>
        public IEnumerable<(Fact? Before, Fact? After)> InOrder()
        {
            for (var to = 0; to < after.Count; to++)
            {
                var from = Array.IndexOf(successor, to);
                yield return (from < 0 ? null : before[from], after[to]);
            }

            for (var from = 0; from < before.Count; from++)
            {
                if (successor[from] < 0)
                {
                    yield return (before[from], null);
                }
            }
        }

        private void Take(int from, int to, bool fits)
        {
            if (fits)
            {
                successor[from] = to;
                taken[to] = true;
            }
        }
    }
}
